module sm
