-- What the first of two people wants corrected: the second agrees on exactly that, or not.
alter table hub.proposal add column edit text;
