"""The tests of jscdata."""
