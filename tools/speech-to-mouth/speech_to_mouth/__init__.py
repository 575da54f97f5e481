"""Makes the studio's own speech-to-mouth network from synthetic voices."""
