"""Reports: one a file, found by name. A report is a function from an investigation to a document."""
