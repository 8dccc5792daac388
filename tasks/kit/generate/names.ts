/** First names that are no English words and no part of one another, for stories about people. */
export const NAMES: readonly string[] =
	`Adaeze Agnes Alberto Amina Anders Anouk Arjun Astrid Aurelio Ayumi Baptiste Beatrix Bilal Bogdan
Camille Caspian Chiara Cormac Cosima Dagny Dariusz Delphine Dmitri Edwina Eero Eleni Emeka Esther
Fabian Farida Felipe Fiona Gaspard Giulia Gustav Hadiya Hamza Helga Henrik Hyacinth Ignacio Imogen
Ingrid Isidore Ivana Jamal Jasper Johanna Joaquin Kamala Kenji Klara Kwame Lamar Leocadia Linus
Lorenzo Lucinda Magnus Malika Marcelo Mireille Nadia Naveen Nikolai Noemi Odette Olaf Omar Ottilie
Pavel Petra Quentin Rafael Ramona Rashid Renata Rosalind Ruben Sabine Samira Selma Soren Svetlana
Tadeo Takumi Tamsin Thandi Theodor Ulrike Umberto Valentin Vikram Wanda Wendel Xenia Yasmin Yusuf
Zainab Zoltan`.split(/\s+/);
