"""One process per user: watches, queues, and answers on the control socket."""
