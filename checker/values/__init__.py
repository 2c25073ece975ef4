"""Values: what written quantities, dates and recurrences stand for, and how two of them relate."""

from checker.values.date import read_date
from checker.values.errors import UnreadableValue
from checker.values.habit import find_habit
from checker.values.interval import Interval, meets
from checker.values.model import Change, Date, Habit, Hedge, Quantity, Recurrence, Relation, Value
from checker.values.names import describe_names, relate_names
from checker.values.quantity import read_quantity
from checker.values.recurrence import read_recurrence
from checker.values.relation import relate, tight

__all__ = [
    "Change",
    "Date",
    "Habit",
    "Hedge",
    "Interval",
    "Quantity",
    "Recurrence",
    "Relation",
    "UnreadableValue",
    "Value",
    "describe_names",
    "find_habit",
    "meets",
    "read_date",
    "read_quantity",
    "read_recurrence",
    "relate",
    "relate_names",
    "tight",
]
