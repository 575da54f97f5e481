"""One module for each synthesiser; all give an Utterance for a text, a voice and a manner."""
