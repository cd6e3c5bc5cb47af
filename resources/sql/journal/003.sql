-- description: of a document with a page, in a sentence or less. Units of before are done again, which rewrites nothing that is the same.

ALTER TABLE documents ADD COLUMN description TEXT NOT NULL DEFAULT '';
UPDATE units SET version = 0;
