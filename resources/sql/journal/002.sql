-- planned: how many units the run's last plan holds, as a JSON object: department's slug ('' for Integration) to number.

ALTER TABLE runs ADD COLUMN planned TEXT NOT NULL DEFAULT '{}';
