"""Share what is on show: a link, a quotation, one file, the tables, a card in another page."""
