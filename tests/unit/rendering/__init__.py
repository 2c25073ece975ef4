"""Tests of how a report is told."""
