"""What every client has, whatever resources it offers."""
