"""The lists of a site: the portal, a page for each body and each year, the overview of all reports."""
