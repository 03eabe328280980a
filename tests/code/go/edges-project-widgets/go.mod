module widgets
