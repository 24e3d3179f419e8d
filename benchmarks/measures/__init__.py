"""What ``drafting.py`` measures, one concept a file."""
