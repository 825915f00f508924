-- How a campaign's rules of repair differ from the usual ones: '+guillemets -tatweel'.
ALTER TABLE campaign ADD COLUMN repairs TEXT NOT NULL DEFAULT '';
-- What stood in the text of an entry and says where it comes from: city and agency before its first sentence,
-- lines that name the source, one each line.
ALTER TABLE entry ADD COLUMN dateline TEXT;
ALTER TABLE entry ADD COLUMN credits TEXT;
