"""Words that reports use for one and the same thing, each set brought to its first word."""

from __future__ import annotations

from functools import cache

# Only words that count or tell the same in ordinary reports, whatever the topic; a word is in one set.
_KIN = """
person people persons folk individuals
worker workers employee employees labourer labourers laborer laborers
soldier soldiers troop troops personnel serviceman servicemen servicemember servicemembers
child children kid kids youngster youngsters
ship ships vessel vessels
boat boats craft lifeboat lifeboats
aircraft plane planes airplane airplanes aeroplane aeroplanes airliner airliners
jet jets warplane warplanes fighter fighters
house houses home homes dwelling dwellings
country countries nation nations state states
company companies firm firms corporation corporations business businesses enterprise enterprises
car cars automobile automobiles vehicle vehicles
explosion explosions explode exploded blast blasts detonation detonate detonated
film films movie movies picture
begin begins began begun beginning start starts started starting commence commenced
end ends ended finish finished conclude concluded
buy buys bought purchase purchased purchases acquire acquired acquisition
build builds built building construct constructed construction erect erected
injure injured injuring injury injuries wound wounded
flood flooded flooding breach breached
collide collided collision crash crashed
weapon weapons arms armament armaments
war wars conflict
storm storms hurricane hurricanes cyclone typhoon
quake quakes earthquake earthquakes tremor
doctor doctors physician physicians
salary salaries wage wages pay
income incomes earnings
revenue revenues turnover
police policeman policemen policewoman
town towns city cities
illness disease diseases sickness
book books volume
prize prizes award awards
exercise exercises drill drills manoeuvre manoeuvres maneuver maneuvers
sale sales sold sell sells selling
deal deals contract contracts agreement agreements accord
student students pupil pupils
flight flights fly flew flown
send sends sent sending transmit transmitted
receive received receiving detect detected
discover discovers discovered discovery locate located
depart departs departed departure sail sailed
arrive arrives arrived arrival reach reached
displace displaced evacuate evacuated
dig dug digging bore bored boring excavate excavated excavating excavation tunnelling tunneling
large big huge massive enormous
"""


@cache
def kin() -> dict[str, str]:
    """Each word of a set, with the word that the set is brought to."""
    found: dict[str, str] = {}
    for line in _KIN.split("\n"):
        words = line.split()
        for word in words:
            assert word not in found, word
            found[word] = words[0]
    return found
