BEGIN TRANSACTION;
CREATE TABLE claims (
	reading INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (reading, place), 
	FOREIGN KEY(reading) REFERENCES readings (seq)
);
INSERT INTO "claims" VALUES(1,0,'80655d168a7e3a7a','wounded',0,77,'{"id":"80655d168a7e3a7a","document":"b","kind":"wounded","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[69,76],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"3","span":[62,63],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(1,1,'b17bd1919f585403','killed',0,77,'{"id":"b17bd1919f585403","document":"b","kind":"killed","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[42,48],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"at least 12","span":[18,29],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(2,0,'a68124ad5062425d','wounded',0,77,'{"id":"a68124ad5062425d","document":"a","kind":"wounded","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[69,76],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"3","span":[62,63],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(2,1,'da0516a2b3efedda','killed',0,77,'{"id":"da0516a2b3efedda","document":"a","kind":"killed","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[42,48],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"at least 12","span":[18,29],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(3,0,'a68124ad5062425d','wounded',0,77,'{"id":"a68124ad5062425d","document":"a","kind":"wounded","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[69,76],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"3","span":[62,63],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(3,1,'da0516a2b3efedda','killed',0,77,'{"id":"da0516a2b3efedda","document":"a","kind":"killed","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","trigger":[42,48],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"at least 12","span":[18,29],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
INSERT INTO "claims" VALUES(4,0,'89a2050bb45fd0c1','killed',0,77,'{"id":"89a2050bb45fd0c1","document":"a","kind":"killed","plover":null,"mode":null,"cameo":null,"acled":null,"span":[0,77],"quote":"The ministry said at least 15 people were killed in Oreh, and 3 were wounded.","trigger":[42,48],"roles":{"target":{"text":"people","span":[30,36],"id":null,"name":null,"country":null,"sector":null,"antecedent":null}},"counted":"target","count":{"surface":"at least 15","span":[18,29],"n":12,"lo":12,"hi":null,"lo_open":false,"hi_open":false,"best":null,"kind":"exact","soft":false,"term":null,"unit":null,"change":null,"derived":false},"victims":{"role":"unknown","age":null,"sex":null,"group":"all"},"period":"unknown","increment":false,"when":null,"where":null,"as_of":null,"attribution":[{"part":"publisher","text":null,"span":null,"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null},{"part":"claimant","text":"The ministry","span":[0,12],"cue":null,"cue_span":null,"id":null,"source_type":"unknown","stance":"unclear","name":null,"country":null}],"status":"happened","claimant_value":null,"publisher_value":null,"flags":[],"links":[],"why":[]}');
CREATE TABLE documents (
	seq INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	published TEXT, 
	first_seen TEXT, 
	content TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id, sha256)
);
INSERT INTO "documents" VALUES(1,'b','f2b8db2c133fe12e05588abe2ccc6a3cf2aa5946b1b2ef6f5c4445525dffd75f','2025-01-10','2025-01-11T00:00:00Z','{"id":"b","text":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","title":null,"published":"2025-01-10","publisher":null,"url":null,"language":null,"author":null,"published_day":"2025-01-10","published_as":null,"sha256":"f2b8db2c133fe12e05588abe2ccc6a3cf2aa5946b1b2ef6f5c4445525dffd75f","segments":[]}');
INSERT INTO "documents" VALUES(2,'a','f2b8db2c133fe12e05588abe2ccc6a3cf2aa5946b1b2ef6f5c4445525dffd75f','2025-01-10','2025-01-11T00:00:00Z','{"id":"a","text":"The ministry said at least 12 people were killed in Oreh, and 3 were wounded.","title":null,"published":"2025-01-10","publisher":null,"url":null,"language":null,"author":null,"published_day":"2025-01-10","published_as":null,"sha256":"f2b8db2c133fe12e05588abe2ccc6a3cf2aa5946b1b2ef6f5c4445525dffd75f","segments":[]}');
INSERT INTO "documents" VALUES(3,'a','087bf829de2e1b155c64861d29bc85ee603410d0609d81ebd6217b8cb5167489','2025-01-12',NULL,'{"id":"a","text":"The ministry said at least 15 people were killed in Oreh, and 3 were wounded.","title":null,"published":"2025-01-12","publisher":null,"url":null,"language":null,"author":null,"published_day":"2025-01-12","published_as":null,"sha256":"087bf829de2e1b155c64861d29bc85ee603410d0609d81ebd6217b8cb5167489","segments":[]}');
CREATE TABLE issues (
	id TEXT NOT NULL, 
	reading INTEGER, 
	subject TEXT NOT NULL, 
	code TEXT NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(reading) REFERENCES readings (seq)
);
INSERT INTO "issues" VALUES('785fc7b4c05e1b7f',1,'b','bad_date','{"code":"bad_date","span":[4,12],"message":"no date","hint":"Mend it.","subject":"b"}');
INSERT INTO "issues" VALUES('062871bf270f4ab6',2,'a','bad_date','{"code":"bad_date","span":[4,12],"message":"no date","hint":"Mend it.","subject":"a"}');
INSERT INTO "issues" VALUES('857f167e50f7203e',3,'a','bad_date','{"code":"bad_date","span":[4,12],"message":"no date","hint":"Mend it.","subject":"a"}');
INSERT INTO "issues" VALUES('476de7d766c0b73e',NULL,'a','bad_date','{"code":"bad_date","span":[4,12],"message":"no date","hint":"Mend it.","subject":"a"}');
CREATE TABLE judgements (
	id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	content TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "judgements" VALUES('e596c888bab7d560','2025-01-11T09:00:00Z','{"id":"e596c888bab7d560","verdict":"same","subjects":["b17bd1919f585403","da0516a2b3efedda"],"author":"rule:same_statement","at":"2025-01-11T09:00:00Z","reason":"Late.","value":null}');
INSERT INTO "judgements" VALUES('96b398f9a52d4745','2025-01-11T09:00:00Z','{"id":"96b398f9a52d4745","verdict":"same","subjects":["b17bd1919f585403","da0516a2b3efedda"],"author":"rule:same_statement","at":"2025-01-11T09:00:00Z","reason":"Same.","value":null}');
INSERT INTO "judgements" VALUES('249092a661597366','2025-01-10T09:00:00Z','{"id":"249092a661597366","verdict":"same","subjects":["b17bd1919f585403","da0516a2b3efedda"],"author":"rule:same_statement","at":"2025-01-10T09:00:00Z","reason":"Earlier.","value":null}');
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('kind','reportedly ledger');
INSERT INTO "meta" VALUES('schema','1');
CREATE TABLE readings (
	seq INTEGER NOT NULL, 
	document INTEGER NOT NULL, 
	reader TEXT NOT NULL, 
	rules TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (document, reader, rules), 
	FOREIGN KEY(document) REFERENCES documents (seq)
);
INSERT INTO "readings" VALUES(1,1,'reader 1','rules 1');
INSERT INTO "readings" VALUES(2,2,'reader 1','rules 1');
INSERT INTO "readings" VALUES(3,2,'reader 1','rules 2');
INSERT INTO "readings" VALUES(4,3,'reader 1','rules 1');
CREATE INDEX ix_claims_kind ON claims (kind);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_issues_reading ON issues (reading);
COMMIT;
