package import SQLiteKit

/// The schema of an office file. Migrations are appended, never edited: a released step has run in somebody's file.
package enum OfficeSchema {
  /// “ĐHạn” in the header of the file, so that it is never taken for another program's.
  package static let applicationID: Int32 = 0x4448_616E

  package static let migrator = Migrator(
    applicationID: applicationID,
    migrations: [
      Migration("the record: office, events, content, senders", sql: record),
      Migration("what the events add up to: cases, obligations, documents, counters", sql: projection),
      Migration("what an office may change: types, tables, calendar, accounts", sql: settings),
      Migration("what was done of the duties that come back without a case", sql: periodic),
      Migration("who was tried with a wrong password", sql: signIns),
      Migration("whether the vault is to have another key", sql: vaultRenewal),
      Migration("an index of the moves for which nobody's answer is waited for", sql: ownMoves),
      Migration("indexes of what the office itself owes besides, and of more that a supervisor asks about") {
        try $0.execute(ownDuties)
        try TypeLabels.writeAll(to: $0)
      },
      Migration(
        "what a sender was called before it was put right; indexes of letters by number and of dates that moved",
        sql: formerSenders),
      Migration(
        "the salt of the mark by which an open sender is proved to stand as it was written down",
        sql: senderSalt),
      Migration("an index of the events that tell who may open the office", sql: accountEvents),
    ])

  /// What is appended or written once. Nothing here can be computed from anything else.
  private static let record = """
    CREATE TABLE office(
      id INTEGER PRIMARY KEY CHECK (id = 1),
      office_id TEXT NOT NULL,
      unit_name TEXT NOT NULL,
      symbol TEXT NOT NULL,
      is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
      mark_key BLOB NOT NULL CHECK (length(mark_key) = 32)
    ) STRICT;

    CREATE TABLE events(
      number INTEGER PRIMARY KEY,
      origin TEXT NOT NULL,
      at TEXT NOT NULL,
      day INTEGER NOT NULL,
      account TEXT NOT NULL,
      role TEXT NOT NULL,
      matter INTEGER,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (typeof(payload) = 'text'),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX events_of_matter ON events(matter, number) WHERE matter IS NOT NULL;
    CREATE INDEX events_of_office ON events(number) WHERE matter IS NULL;
    -- What a supervisor asks about; few enough to be kept apart.
    CREATE INDEX events_to_ask ON events(kind, day) WHERE kind IN ('correct-receipt', 'open-sender');

    CREATE TABLE contents(
      id INTEGER PRIMARY KEY,
      field TEXT NOT NULL,
      text TEXT NOT NULL CHECK (typeof(text) = 'text')
    ) STRICT;

    -- Of a sealed one nothing stands here but where it lies in the vault.
    CREATE TABLE senders(
      matter INTEGER PRIMARY KEY,
      is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      phone TEXT NOT NULL,
      sealed INTEGER,
      CHECK (is_sealed = 0 OR sealed IS NOT NULL AND name = '' AND address = '' AND phone = '')
    ) STRICT;

    CREATE TABLE sealed_senders(
      id INTEGER PRIMARY KEY,
      box BLOB NOT NULL,
      batch INTEGER NOT NULL,
      wrapped BLOB NOT NULL
    ) STRICT;

    CREATE TABLE key_batches(
      id INTEGER PRIMARY KEY,
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE vault(
      id INTEGER PRIMARY KEY CHECK (id = 1),
      public_key BLOB NOT NULL CHECK (length(public_key) = 32)
    ) STRICT;

    CREATE TABLE vault_holders(
      account TEXT PRIMARY KEY,
      sealed BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE account_keys(
      account TEXT PRIMARY KEY,
      public_key BLOB NOT NULL CHECK (length(public_key) = 32),
      keeping TEXT NOT NULL,
      secret BLOB
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE code_sequences(
      year INTEGER PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE imported_rows(
      identity BLOB PRIMARY KEY CHECK (length(identity) = 32),
      matter INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE word_index USING fts5(
      words, sender, content = '', columnsize = 0, detail = column, tokenize = 'ascii'
    );
    INSERT INTO word_index(word_index, rank) VALUES ('automerge', 8);

    -- Every word the index holds, once: what somebody is typing is completed from here.
    CREATE TABLE vocabulary(word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    """

  /// A case that came into this book more than seven days after the Front received it.
  static let enteredLate = "is_imported = 0 AND entered > received + 7"

  /// Rebuilt from events and content at any time, row for row.
  private static let projection = """
    CREATE TABLE matters(
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL,
      type_digest TEXT NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL,
      shown_state TEXT NOT NULL,
      is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
      title TEXT NOT NULL,
      received INTEGER NOT NULL,
      received_time TEXT,
      entered INTEGER NOT NULL,
      source TEXT NOT NULL,
      is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0, 1)),
      people INTEGER NOT NULL,
      about_unit TEXT,
      is_sender_told INTEGER NOT NULL,
      escalation_level INTEGER NOT NULL,
      reminders INTEGER NOT NULL,
      touched INTEGER NOT NULL,
      fields TEXT NOT NULL,
      dossier TEXT NOT NULL,
      pending_since INTEGER,
      unconfirmed_by TEXT,
      addressee TEXT,
      answer_start INTEGER,
      answer_confirmed INTEGER,
      answer_due INTEGER,
      answer_latest INTEGER,
      answer_provisional INTEGER,
      answer_extended INTEGER,
      answer_open INTEGER,
      answer_late INTEGER,
      next_action TEXT,
      next_role TEXT,
      next_due INTEGER,
      due_order INTEGER NOT NULL,
      is_imported INTEGER NOT NULL CHECK (is_imported IN (0, 1)),
      assigned_by TEXT,
      assigned_to TEXT,
      assigned_due INTEGER
    ) STRICT;
    CREATE INDEX matters_by_due ON matters(due_order, id);
    CREATE INDEX matters_by_received ON matters(received, id);
    CREATE INDEX matters_by_state ON matters(shown_state, due_order, id);
    CREATE INDEX open_answers_by_due ON matters(answer_due, id) WHERE answer_open = 1;
    CREATE INDEX moves_by_role ON matters(next_role, next_due, id) WHERE is_closed = 0;
    CREATE INDEX matters_to_number ON matters(pending_since, id) WHERE pending_since IS NOT NULL;
    CREATE INDEX matters_to_confirm ON matters(unconfirmed_by, id) WHERE unconfirmed_by IS NOT NULL;
    CREATE INDEX matters_assigned ON matters(assigned_by, answer_due, id) WHERE assigned_by IS NOT NULL;
    CREATE INDEX matters_entered_late ON matters(entered, id) WHERE \(enteredLate);
    CREATE INDEX silent_matters ON matters(touched) WHERE is_closed = 0;

    CREATE TABLE obligations(
      matter INTEGER NOT NULL,
      number INTEGER NOT NULL,
      key TEXT NOT NULL,
      debtor TEXT NOT NULL,
      creditor TEXT NOT NULL,
      term TEXT NOT NULL,
      days INTEGER NOT NULL,
      unit TEXT NOT NULL,
      extended_days INTEGER,
      start INTEGER NOT NULL,
      is_start_confirmed INTEGER NOT NULL,
      due INTEGER NOT NULL,
      first_due INTEGER NOT NULL,
      earliest_due INTEGER NOT NULL,
      latest_due INTEGER NOT NULL,
      is_provisional INTEGER NOT NULL,
      extending TEXT NOT NULL,
      state TEXT NOT NULL,
      stage TEXT,
      fulfilled INTEGER,
      late_working_days INTEGER,
      suspensions TEXT NOT NULL,
      drafter TEXT,
      extension_late INTEGER,
      next_rung_day INTEGER,
      PRIMARY KEY (matter, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX obligations_by_rung ON obligations(next_rung_day) WHERE next_rung_day IS NOT NULL;
    -- Of the office's own two duties nobody asks by debtor, and they are most rows.
    CREATE INDEX obligations_by_debtor ON obligations(debtor) WHERE key NOT IN ('forward', 'notice');

    CREATE TABLE barred(
      account TEXT NOT NULL,
      matter INTEGER NOT NULL,
      PRIMARY KEY (account, matter)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rungs(
      matter INTEGER NOT NULL,
      obligation INTEGER NOT NULL,
      rung TEXT NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (matter, obligation, rung)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX rungs_by_day ON rungs(day);

    CREATE TABLE documents(
      matter INTEGER NOT NULL,
      number INTEGER NOT NULL,
      action TEXT NOT NULL,
      document TEXT NOT NULL,
      dated INTEGER,
      from_unit TEXT,
      to_units TEXT NOT NULL,
      PRIMARY KEY (matter, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE counters(
      audience TEXT NOT NULL,
      kind TEXT NOT NULL,
      day INTEGER NOT NULL,
      subject TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (audience, kind, day, subject)
    ) STRICT, WITHOUT ROWID;
    """

  private static let settings = """
    CREATE TABLE case_types(
      digest TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      body TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX current_case_types ON case_types(key) WHERE is_current = 1;

    CREATE TABLE labels(
      digest TEXT NOT NULL,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      vi TEXT NOT NULL,
      en TEXT NOT NULL,
      PRIMARY KEY (digest, kind, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE settings(
      kind TEXT PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE special_days(
      day INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      status TEXT NOT NULL,
      pair INTEGER
    ) STRICT;

    CREATE TABLE accounts(
      key TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      system_user TEXT,
      roles TEXT NOT NULL,
      unit TEXT,
      person TEXT,
      valid_from INTEGER,
      valid_to INTEGER
    ) STRICT;
    """

  /// Rebuilt from events as well. A row without a step is the fulfilment, with the date it was due as it stood then.
  private static let periodic = """
    CREATE TABLE periodic(
      key TEXT NOT NULL,
      period TEXT NOT NULL,
      step TEXT NOT NULL,
      place INTEGER NOT NULL,
      document TEXT NOT NULL,
      day INTEGER NOT NULL,
      due INTEGER,
      late_working_days INTEGER,
      PRIMARY KEY (key, period, step)
    ) STRICT, WITHOUT ROWID;
    """

  private static let signIns = """
    CREATE TABLE sign_ins(
      account TEXT PRIMARY KEY,
      failures INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let vaultRenewal = """
    ALTER TABLE vault
      ADD COLUMN is_renewal_due INTEGER NOT NULL DEFAULT 0 CHECK (is_renewal_due IN (0, 1));
    """

  private static let ownMoves = """
    CREATE INDEX own_moves ON matters(next_role, next_due, id) WHERE is_closed = 0 AND answer_open IS NOT 1;
    """

  /// Which duties stand beside the move of a case; the others are its move, or the answer waited for.
  static let isBesideTheMove = "state = 'open' AND key NOT IN ('forward', 'notice', 'answer', 'item')"

  private static let ownDuties = """
    CREATE INDEX own_duties ON obligations(debtor, due, matter) WHERE \(isBesideTheMove);
    DROP INDEX events_to_ask;
    CREATE INDEX events_to_ask ON events(kind, day) WHERE kind IN ('correct-receipt', 'open-sender', 'undo-reply', 'amend', 'reclassify');
    """

  private static let formerSenders = """
    ALTER TABLE senders ADD COLUMN former TEXT NOT NULL DEFAULT '' CHECK (is_sealed = 0 OR former = '');
    DROP INDEX events_to_ask;
    CREATE INDEX events_to_ask ON events(kind, day) WHERE kind IN (\(askedKinds));
    CREATE INDEX documents_by_number ON documents(\(letterNumber));
    """

  private static let senderSalt = """
    ALTER TABLE senders ADD COLUMN salt BLOB CHECK (salt IS NULL OR is_sealed = 0 AND length(salt) = 16);
    """

  private static let accountEvents = """
    CREATE INDEX events_of_accounts ON events(number) WHERE kind IN ('seed', 'account');
    """

  /// The number of a letter from its digits on: old books write “Số 12/CV-MTTQ”.
  static let letterNumber = "ltrim(document, 'SỐsốOo .:')"

  /// The kinds of events of `AskedAbout`, kept apart from the many others.
  static let askedKinds =
    "'correct-receipt', 'open-sender', 'undo-reply', 'amend', 'reclassify', 'correct-sender', 'calendar', 'correct-number'"
}
