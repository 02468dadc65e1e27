"""Words that everyone may use: severities, texts in two languages, outcomes."""
