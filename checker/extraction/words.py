"""What kind of word a word is, as far as English shows it without a model, and the stem that it shares with its kin.

Closed classes are listed; verbs are known by their irregular past forms, their endings and where they stand.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from checker.extraction.kin import kin
from checker.values.wordlists import list_words

Tag = Literal["det", "prep", "conj", "pron", "aux", "adv", "verb", "word", "number", "mark"]

_DETERMINERS = list_words(
    "the a an this that these those its his her their our my your each every all both some any no another such other "
    "others many much more most less least few fewer several enough additional further only"
)
_PREPOSITIONS = list_words(
    "of in on at to from by with for into onto over under about after before during through between among within "
    "without against across along around behind below beneath beside besides beyond despite down except inside like "
    "near off out outside per since than throughout till toward towards underneath until up upon via versus amid "
    "amongst including excluding according following aboard above ago alongside atop"
)
_CONJUNCTIONS = list_words("and or but nor yet so because although though while when where whereas if unless as once")
_PRONOUNS = list_words(
    "he she it they we you i him them us me who whom whose which what itself himself herself themselves one ones "
    "there here somebody someone anyone everyone everybody nobody nothing something"
)
_AUXILIARIES = list_words(
    "is are was were be been being am has have had having do does did will would can could may might must shall should "
    "not n't ain't cannot"
)
_ADVERBS = list_words(
    "also already altogether still then now later soon even just again ever never always often together away ahead "
    "apart alone "
    "instead however therefore thus meanwhile moreover nevertheless perhaps maybe almost quite rather very too well "
    "far today yesterday tomorrow tonight abroad overseas overall else forward back home indeed likewise else long"
)
_IRREGULAR = list_words(
    "became become began begun bent bet bled blew blown bore born bought bound broke broken brought built burnt burst "
    "came caught chose chosen clung come cost crept cut dealt died drank drawn drew driven drove drowned dug eaten "
    "fell fallen fed felt fled flew flown fought found froze frozen gave given goes gone got gotten grew grown held "
    "hid hidden hit hurt kept knew known laid lain led left lent let lies lit lost made meant met paid ran rang read "
    "rode ridden risen rose said sang sank sat saw seen sent set shed shone shook shot shown showed shrank shut slept "
    "slew slid sold sought spent spoke spoken spread sprang stole stolen stood stole struck stuck sung sunk swam swept "
    "swore swung taken taught thought threw thrown told took tore torn understood went wept withdrew withdrawn woke "
    "won wore worn wound wrote written says say die dies kill kills sinks sink hold holds include includes make makes "
    "rise rises fall falls"
)
_MEASURING = list_words(
    "long wide tall high deep thick broad old heavy away apart far fast strong large big hot cold worth below above "
    "aboard onboard across alive"
)
_NOUNS_IN_ING = list_words(
    "thing nothing something anything building ceiling evening morning wing king ring spring string meeting hearing "
    "feeling painting wedding warning shilling sterling sibling darling lightning funding housing clothing earning "
    "training ranking rating beginning crossing bearing landing offspring boeing"
)
# Nouns for several without an -s, and nouns that count several as they are.
_PLURALS = list_words(
    "people men women children oxen geese teeth feet mice lice brethren dead crew staff police personnel aircraft "
    "sheep fish deer cattle livestock poultry troops clergy infantry cavalry artillery data media bacteria criteria "
    "phenomena strata alumni fungi cacti nuclei stimuli larvae algae vertebrae antennae formulae offspring youth "
    "tuna salmon trout cod bison swine moose squid shrimp elite paparazzi mujahideen taliban others folk "
    "british french dutch irish english spanish swiss polish danish swedish turkish finnish"
)
_PLURAL_ENDINGS = ("men", "people", "folk", "craft", "fish", "children", "ese")
_SINGULAR_IN_S = list_words(
    "news gas lens atlas canvas bias chaos christmas plus previous less bus minus virus campus status us texas kansas "
    "paris always perhaps thus this is its overseas alias pancreas has was does as pampas asbestos cosmos thermos "
    "james charles thomas los las des les dos mars wales brussels athens naples"
)
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")
_SINGULAR_FOR_ALL = list_words("specimen regimen abdomen omen semen specimen acumen ramen women's")
# Plural in form, and often the first half of a noun: a sports car.
_ATTRIBUTIVE = list_words(
    "sports arms sales savings systems customs goods securities operations communications rights physics mathematics "
    "politics economics athletics electronics gymnastics logistics"
)
_COLLECTIVES = list_words(
    "crowd mob crew team group gathering audience congregation population garrison force army staff workforce choir "
    "party band gang family fleet convoy contingent delegation squad squadron regiment battalion brigade cast class "
    "jury panel toll membership flock herd horde throng orchestra cohort company community electorate readership "
    "attendance turnout enrolment enrollment flotilla armada platoon posse entourage troupe personnel cavalcade"
)
_STATES = list_words("dead injured wounded missing displaced killed homeless unemployed hospitalized hospitalised")
_NO_ADVERBS_IN_LY = list_words(
    "apply reply supply comply imply multiply family assembly italy butterfly anomaly monopoly jelly belly bully ally "
    "rally tally folly holly molly billy sally emily sicily doily gully filly"
)
_NOUNS_IN_ED = list_words("speed seed need breed bed shed weed deed red hundred united feed reed greed steed")


@cache
def _closed() -> dict[str, Tag]:
    classes: tuple[tuple[Tag, frozenset[str]], ...] = (
        ("verb", frozenset(_IRREGULAR)),
        ("adv", frozenset(_ADVERBS)),
        ("prep", frozenset(_PREPOSITIONS)),
        ("conj", frozenset(_CONJUNCTIONS)),
        ("pron", frozenset(_PRONOUNS)),
        ("det", frozenset(_DETERMINERS)),
        ("aux", frozenset(_AUXILIARIES)),
    )
    return {word: tag for tag, words in classes for word in words}


@lru_cache(maxsize=65536)
def tag_word(word: str) -> Tag:
    """The kind of a word in lower case, as it stands alone."""
    known = _closed().get(word)
    if known is not None:
        return known
    if word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS_IN_LY:
        return "adv"
    if word.endswith("ed") and len(word) > 4 and word not in _NOUNS_IN_ED:
        return "verb"
    if word.endswith("ing") and len(word) > 5 and word not in _NOUNS_IN_ING:
        return "verb"
    return "word"


@cache
def _stemmer() -> object:
    import snowballstemmer  # a tenth of a second of tables that only reading documents needs

    return snowballstemmer.stemmer("english")


_ONE_STEM = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "died": "die", "dead": "die",
    "deaths": "die", "death": "die", "lives": "life", "feet": "foot", "sank": "sink", "sunk": "sink", "said": "say",
    "built": "build", "sold": "sell", "bought": "buy", "began": "begin", "begun": "begin", "found": "find",
    "took": "take", "taken": "take", "made": "make", "went": "go", "came": "come", "held": "hold", "left": "leave",
    "broke": "break", "broken": "break", "sent": "send", "spent": "spend", "paid": "pay", "met": "meet",
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "won": "win", "lost": "lose", "struck": "strike",
    "grew": "grow", "grown": "grow", "born": "birth", "wrote": "write", "written": "write", "gave": "give",
    "given": "give", "fought": "fight", "flew": "fly", "flown": "fly", "led": "lead", "chose": "choose",
    "shot": "shoot",
    "killed": "kill", "hit": "hit", "fled": "flee", "drew": "draw", "drawn": "draw", "saw": "see", "seen": "see",
    "became": "become", "kept": "keep", "brought": "bring", "caught": "catch", "driven": "drive", "drove": "drive",
    "wives": "wife", "mice": "mouse", "geese": "goose", "teeth": "tooth", "crew": "crew", "crews": "crew",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case: Porter2, with irregular forms, and words for one thing, brought to one."""
    base = kin().get(word) or _ONE_STEM.get(word, word)
    stemmed: str = _stemmer().stemWord(base)  # type: ignore[attr-defined]  # the library ships no types
    return stemmed


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The stem of a word in lower case; numbers, and words with signs in them, as they are."""
    return stem(word) if word.isalpha() else word


def is_measuring(word: str) -> bool:
    """Whether an adjective tells what a measure before it is of: 882 feet long."""
    return word in _MEASURING


@lru_cache(maxsize=65536)
def is_plural(word: str) -> bool:
    """Whether a noun in lower case stands for several: ships, people, crew, spacecraft."""
    if word in _PLURALS:
        return True
    if word.endswith("s"):
        return len(word) > 2 and word not in _SINGULAR_IN_S and not word.endswith(_SINGULAR_ENDINGS)
    return word.endswith(_PLURAL_ENDINGS) and word not in _SINGULAR_FOR_ALL


def is_attributive(word: str) -> bool:
    """Whether a plural is often the first half of a noun: a sports car."""
    return word in _ATTRIBUTIVE


def is_collective(word: str) -> bool:
    """Whether a singular stands for those it is made of, so that its number is theirs: a crowd of 300."""
    return word in _COLLECTIVES


def is_state(word: str) -> bool:
    """Whether those in a state are counted by its word alone: 35 injured."""
    return word in _STATES
