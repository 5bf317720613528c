"""The demonstration: the main job of the service, done without a person on an instance of its own."""
