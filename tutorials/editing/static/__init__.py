"""What pages show of flows and letters where Python does not start: made once, by the build."""
