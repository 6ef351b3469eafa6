// Editline
