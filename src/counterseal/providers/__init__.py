"""Where facts come from: one package for each provider, and one for the exports a person can make by hand."""
