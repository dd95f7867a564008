"""One script per screen: take a snapshot, show it, call one service."""
