"""Where models come from: sources behind one port, downloads that can be resumed, folders that serve as a mirror."""
