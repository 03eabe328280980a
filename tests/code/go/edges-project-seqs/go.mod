module seqs

go 1.22
