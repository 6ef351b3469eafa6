print("qunsh")
