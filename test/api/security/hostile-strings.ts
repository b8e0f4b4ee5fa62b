/** Shapes of SQL that break out of a text, for both databases. */
const SQL: readonly string[] = [
  ...["'", "''", "'''", '"', '""', '`', "\\'", "\\''", '\\"', "%27", "''''''", "'; --", "' --", "' #", "'/*", '*/', "')", "'))", "')))", "';", "'\u0000"],
  ...['--', '-- -', ';--', '/**/', '/*!1*/', ';', ';;', '#', '$$', '$x$', "$$'$$", ':x', ':1', '?', '?1', '$1', '@x', '{x}', '{{x}}', '%', '%%', '_', '%_%', '\\', '\\\\'],
  ...["' OR '1'='1", "' OR 1=1--", '" OR ""="', "') OR ('1'='1", "1 OR 1=1", "' OR 'a' LIKE 'a", "x' AND 1=(SELECT 1)--", "x' AND 1=1--", "x' AND 1=2--", "' OR TRUE--", "' OR NOT FALSE--"],
  ...["'; DROP TABLE log; --", "'; DELETE FROM log; --", "'; UPDATE users SET role='admin'; --", "'; INSERT INTO users VALUES ('x'); --", "'; VACUUM; --", "'; ATTACH DATABASE '/tmp/x' AS x; --"],
  ...["' UNION SELECT 1--", "' UNION ALL SELECT NULL,NULL--", "' UNION SELECT password FROM users--", "x') UNION SELECT hash FROM sessions--", "' UNION SELECT sql FROM sqlite_master--"],
  ...["' UNION SELECT tablename FROM pg_tables--", "'; SELECT pg_sleep(5); --", "' || pg_sleep(5) || '", "' AND 1=(SELECT COUNT(*) FROM pg_catalog.pg_class)--", "'; COPY log TO '/tmp/x'; --"],
  ...["' AND randomblob(900000000)--", "' AND load_extension('x')--", "' AND (SELECT hex(randomblob(99999999)))--", "' || (SELECT name FROM sqlite_master LIMIT 1) || '", "x' GLOB '*", "' COLLATE NOCASE--"],
  ...["0x27", "CHAR(39)", "CHR(39)||CHR(39)", "E'\\''", "U&'\\0027'", "N'x'", "X'27'", "B'1'", "NULL", "null", "'NULL'", "DEFAULT", "CAST('x' AS int)", "1::int", "ROW(1,2)", "ARRAY[1]", "'{1,2}'"],
  ...["\u02bc OR 1=1", "\uff07 OR 1=1", "\u2019 OR 1=1", "\u00bf'", "%bf%27", "\u00df'", "'\u200b OR 1=1", "sel\u0000ect", "SeLeCt 1", "sel/**/ect 1"],
  ...["1;PRAGMA writable_schema=1", "1 LIMIT 1,1", "1 ORDER BY 99", "1 HAVING 1=1", "1 GROUP BY x", "(SELECT 1)", "EXISTS(SELECT 1)", "CASE WHEN 1=1 THEN 1 END", "x ESCAPE '\\'", "x' ESCAPE '"],
];

/** Shapes of full-text queries: FTS5, tsquery, and the desk's own. */
const FULL_TEXT: readonly string[] = [
  ...['*', '**', 'a*', '*a', 'a**', '"a"*', '"a" *', '^a', '^', 'a ^b', '-a', '- a', '--a', 'NOT', 'NOT a', 'a NOT', 'AND', 'a AND', 'AND b', 'OR', 'a OR', 'OR b', 'a OR OR b', 'NEAR', 'NEAR(a b)', 'NEAR(a b, 5)', 'NEAR(', 'NEAR/2'],
  ...['"', '""', '"a', 'a"', '"a"b"', '"a""b"', '("a', '(', ')', '()', '(()', '((a)', '(a))', '( a OR )', '(a b', ')(', 'a + b', 'a+b', '+a', 'a | b', 'a & b', '!a', '! a', 'a <-> b', 'a <2> b', 'a <', 'a:*', 'a:A', "'a'", "'a' & 'b'", "a' | 'b"],
  ...['text:a', 'body : a', '{a b} : c', '- {a} : b', 'rowid:1', 'rank', 'rank MATCH x', 'documents', 'col:', ':', '::', ':a', 'a:', 'speaker:', 'speaker:""', 'speaker:"', 'speaker:*', 'speaker:-', 'speaker:(a)', 'speaker:speaker:a', 'nothing:a', 'SPEAKER:a', 'kind:x'],
  ...['kind:statement kind:position', 'kind:*', 'status:x', 'stance:x', 'after:x', 'after:9999-99-99', 'before:', 'before:0000-00-00', 'after:2024 before:2020', 'report:*', "report:'", 'language:%', 'origin:x', '-kind:statement', '-(a OR -b)', '-(-(-(a)))', '----a', 'a -', '-"', '-()'],
  ...['(((((((((((((((((((((a)))))))))))))))))))))', 'a '.repeat(99).trim(), 'a* '.repeat(99).trim(), 'a OR '.repeat(90) + 'a', '-a '.repeat(99).trim(), '"a b c d e f g h i j k l m n o p"', 'the', 'of the', '.', '...', '、', '。', '\u3000'],
];

/** Text that programs stumble over, of families that are known for it. */
const ODD: readonly string[] = [
  ...['undefined', 'undef', 'nil', 'NaN', 'Infinity', '-Infinity', 'true', 'false', '0', '-1', '1e308', '1e309', '9223372036854775808', '-9223372036854775809', '0.1', '1/0', '0x1p3', '007', '1,000', '１２３', '½'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', '[object Object]', '{}', '[]', '{"a":1}', '[{"$ne":null}]', '{"$gt":""}', '$where', 'a[b]=c', 'a.b.c'],
  ...['../', '../../etc/passwd', '..\\..\\x', '/etc/passwd', 'C:\\x', '\\\\host\\x', 'file:///etc/passwd', '~', '~root', '.', '..', '...', 'con', 'nul', 'a/b', 'a\\b', 'a//b', 'person/', '/person', 'person/../x', 'a#b', 'a?b', 'a%2fb', '%2e%2e%2f', '%00', '%', '%zz', '%c0%af', '+', '&', '=', '&a=b'],
  ...['\u0000', 'a\u0000b', '\u0001', '\u0007', '\b', '\t', '\n', '\r\n', '\u000b', '\f', '\u001b[31m', '\u007f', '\u0080', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u200e', '\u202e', '\u2028', '\u2029', '\u2060', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\u{10ffff}', '\u{1f600}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{e0001}', '\u{1d54f}'],
  ...['\ud800', '\udc00', 'a\ud800b', '\udc00\ud800', 'e\u0301', 'e' + '\u0301'.repeat(200), 'Ⱥ', 'İ', 'ı', 'ß', 'ﬀ', 'ǅ', 'ﷺ', 'ﷲ', 'Ω', '＜', 'ｓｅｌｅｃｔ', 'ˈ', '한국', '日本', '日本語の文', 'Ελλάδα', 'ישראל', 'العربية', 'ไทย', 'हिन्दी', 'Ünïcödé', '𝒳', '田中さんにあげて下さい'],
  ...['<script>alert(1)</script>', '<!--', ']]>', '<?xml', '&lt;', '&#0;', '&amp', '{{7*7}}', '${7*7}', '#{7*7}', '<%= 7*7 %>', '%s%s%s%n', '%x', '{0}', '%@', '$(id)', '`id`', '|id', ';id', '&&id', "=cmd|'/c x'!A1", '() { :; }', '${jndi:ldap://x}', '<!ENTITY x SYSTEM "file:///">'],
  ...['a'.repeat(499), 'a'.repeat(500), 'a'.repeat(501), 'a'.repeat(2000), 'a'.repeat(2001), 'ä'.repeat(500), '\u{1f600}'.repeat(250), ' ', '  ', ' a ', '\u00a0a', '(a+)+$', '^(([a-z])+.)+$', '[', '[a', '[^', '(?=a)', '\\d+', '.*', 'a{999999}', '(?<n>a)\\k<n>'],
  ...['Scunthorpe', "O'Brien", 'D’Arcy', "'Round", 'Null', 'Drop Table', "Robert'); DROP TABLE Students;--", 'Smith & Wesson', 'AT&T', 'C++', 'C#', '.NET', '24/7', '100%', '$5', '5 > 4', 'a=b', 'x@example.org', 'https://example.org/?a=b&c=d#e', 'mailto:x', 'urn:x:y', 'tel:+1'],
  ...['2024-11-30', '2024-02-30', '0000-01-01', '9999-12-31', '-2024-01-01', '+012024-01-01', '2024-W01', '2024-366', 'now', 'today', '12:60', '2024-11-30T25:00Z', '2024-11-30T00:00:00+99:00', '1e3', 'P1Y'],
];

export const HOSTILE_STRINGS: readonly string[] = [...new Set([...SQL, ...FULL_TEXT, ...ODD])];
