"""From an official release to a draft record: read, laid out, suggested, and compared with its source."""
