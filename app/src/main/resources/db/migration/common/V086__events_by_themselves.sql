-- Whoever has heard an event strikes it off by its text: however many wait, it is found at once.
create index event_publication_event on event_publication using hash (serialized_event);
