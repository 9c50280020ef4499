/* generate COLUMNS ROWS [SPOILT]: writes a header and ROWS rows of invented forms as CSV to standard output.

   COLUMNS is a file with a line for each column: its name, its kind, its arguments, its options.
   Row i is the same whatever ROWS is, whichever compiler made this program: whole numbers only, and random
   numbers that start anew in each row. With SPOILT, that many rows in a thousand have one cell (never of the
   first two columns) emptied or made unreadable, and nothing else changes.

   serial P             P and the number of the row            pick W TEXT W TEXT …   a text by weight
   amount LO HI         yuan and cents; 6 in 10 whole 万元      list N N …             a whole number of the list
   number LO HI         a whole number                         percent LO HI          2 decimals; 3 in 10 whole
   date Y M D DAYS      a day of so many from that one         part BASE LO HI        LO to HI % of an amount; 1 in
   near BASE LO HI      LO to HI % of a whole number                                  5 a whole percentage of it
   later BASE           6 in 10 in time, the rest up to 400 days late, some by whole months of 30 days

   Options, by thousands of the rows: zero=K is 0, same=K as the base, minus=K negative, apart=K:LO:HI an amount
   of its own whatever the base is, or=K:LO:HI other bounds of a part. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int64_t i64;
enum { MOST_COLUMNS = 1024, MOST_ARGUMENTS = 64, MOST_CELL = 64, FLUSH = 1 << 20 };
enum kind { SERIAL, PICK, AMOUNT, LIST, NUMBER, PERCENT, DATE, PART, NEAR, LATER };
static const char *kinds[] = {"serial", "pick", "amount", "list", "number", "percent", "date", "part", "near", "later"};

struct column {
    enum kind kind;
    char *name, *text[MOST_ARGUMENTS];   /* pick: the texts; serial: the letter */
    i64 given[MOST_ARGUMENTS];           /* numbers; pick: the weights, added up */
    int count, base;
    i64 zero, same, minus, apart[3], other[3];
};
static struct column columns[MOST_COLUMNS];
static int column_count;

static void stop(const char *what, const char *where) {
    fprintf(stderr, "generate: %s: %s\n", what, where);
    exit(2);
}

/* Random numbers: splitmix64. */
static uint64_t state;
static uint64_t next(void) {
    uint64_t z = state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}
static i64 below(i64 n) { return n < 1 ? 0 : (i64)((next() >> 32) * (uint64_t)n >> 32); }
static int chance(i64 thousandths) { return thousandths && below(1000) < thousandths; }

/* The description of the columns. */
static int column_named(const char *name) {
    for (int i = 0; i < column_count; i++)
        if (!strcmp(columns[i].name, name)) return i;
    stop("no column of this name before", name);
    return 0;
}
static i64 days_from_civil(i64 y, i64 m, i64 d) {          /* from 1 March of the year 0 */
    y -= m <= 2;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
}
static void triple(i64 *into, const char *text) {
    char *at = (char *)text;
    for (int i = 0; i < 3; i++) into[i] = strtoll(at + (i > 0), &at, 10);
}
static void read_option(struct column *c, const char *word) {
    const char *value = strchr(word, '=') + 1;
    switch (word[0]) {
    case 'z': c->zero = atoll(value); break;
    case 's': c->same = atoll(value); break;
    case 'm': c->minus = atoll(value); break;
    case 'a': triple(c->apart, value); break;
    case 'o': triple(c->other, value); break;
    default: stop("no such option", word);
    }
}
static void read_word(struct column *c, char *word, int place) {
    if (strchr(word, '=')) { read_option(c, word); return; }
    if (c->count == MOST_ARGUMENTS) stop("too many arguments", c->name);
    int based = c->kind == PART || c->kind == NEAR || c->kind == LATER;
    if (based && place == 0) { c->base = column_named(word); return; }
    if (c->kind == SERIAL) { c->text[c->count++] = word; return; }
    if (c->kind == PICK && place % 2) { c->text[c->count++] = word; return; }
    if (c->kind == PICK) { c->given[c->count] = atoll(word) + (c->count ? c->given[c->count - 1] : 0); return; }
    c->given[c->count++] = atoll(word);
}
static void read_column(char *line) {
    struct column *c = &columns[column_count];
    char *kind;
    if (!(c->name = strtok(line, " \t\n")) || c->name[0] == '#') return;
    if (column_count == MOST_COLUMNS - 1) stop("too many columns", c->name);
    if (!(kind = strtok(0, " \t\n"))) stop("a column without a kind", c->name);
    while (c->kind <= LATER && strcmp(kinds[c->kind], kind)) c->kind++;
    if (c->kind > LATER) stop("no such kind", kind);
    int place = 0;
    for (char *word; (word = strtok(0, " \t\n")); place++) read_word(c, word, place);
    if (c->kind == DATE) c->given[0] = days_from_civil(c->given[0], c->given[1], c->given[2]);
    column_count++;
}
static void read_columns(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) stop("cannot be read", path);
    static char line[4096];
    while (fgets(line, sizeof line, file)) read_column(strdup(line));
    fclose(file);
}

/* Values: amounts in cents, percentages in hundredths, days, whole numbers, the index of a text. */
static i64 amount(i64 low, i64 high) {
    i64 yuan = low + below(high - low);
    if (chance(600)) return (yuan >= 10000 ? yuan / 10000 : 1) * 1000000;
    return yuan * 100 + below(100);
}
static i64 part(const struct column *c, i64 base) {
    const i64 *bounds = chance(c->other[0]) ? c->other + 1 : c->given;
    i64 low = bounds[0], high = bounds[1], r = below(1000);
    if (r < 200) return base * (low + below(high - low + 1)) / 100;
    if (r < 300) return base;
    return base / 100 * (low * 1000000 + below((high - low) * 1000000)) / 1000000;
}
static i64 late(i64 due) {
    if (chance(600)) return due - below(40);
    return due + (chance(700) ? below(400) : 30 * below(14));
}
static i64 picked(const struct column *c) {
    i64 r = below(c->given[c->count - 1]), i = 0;
    while (c->given[i] <= r) i++;
    return i;
}
static i64 fresh(const struct column *c, i64 base, i64 row) {
    switch (c->kind) {
    case SERIAL: return row;
    case PICK: return picked(c);
    case AMOUNT: return amount(c->given[0], c->given[1]);
    case LIST: return c->given[below(c->count)];
    case NUMBER: return c->given[0] + below(c->given[1] - c->given[0] + 1);
    case PERCENT: return chance(300) ? 100 * (c->given[0] + below(c->given[1] - c->given[0] + 1))
                                     : 100 * c->given[0] + below(100 * (c->given[1] - c->given[0]) + 1);
    case DATE: return c->given[0] + below(c->given[3]);
    case PART: return part(c, base);
    case NEAR: return base * (c->given[0] * 1000 + below((c->given[1] - c->given[0]) * 1000)) / 100000;
    case LATER: return late(base);
    }
    return 0;
}
static i64 value(const struct column *c, const i64 *values, i64 row) {
    i64 base = values[c->base];
    if (chance(c->zero)) return 0;
    if (chance(c->apart[0])) return amount(c->apart[1], c->apart[2]);
    i64 v = chance(c->same) ? base : fresh(c, base, row);
    return chance(c->minus) ? -v : v;
}

/* Text. */
static char *whole(char *o, i64 v, int least) {
    char digits[24];
    int n = 0;
    if (v < 0) *o++ = '-', v = -v;
    do digits[n++] = '0' + v % 10; while ((v /= 10) || n < least);
    while (n) *o++ = digits[--n];
    return o;
}
static char *hundredths(char *o, i64 v) {
    if (v < 0) *o++ = '-', v = -v;
    o = whole(o, v / 100, 1);
    *o++ = '.', *o++ = '0' + v / 10 % 10, *o++ = '0' + v % 10;
    return o;
}
static char *day(char *o, i64 v) {
    i64 y = (10000 * v + 14780) / 3652425, of_year;
    while ((of_year = v - (365 * y + y / 4 - y / 100 + y / 400)) < 0) y--;
    i64 m = (5 * of_year + 2) / 153, d = of_year - (153 * m + 2) / 5 + 1;
    o = whole(o, y + (m >= 10), 4);
    *o++ = '-', o = whole(o, m < 10 ? m + 3 : m - 9, 2);
    *o++ = '-';
    return whole(o, d, 2);
}
static char *copy(char *o, const char *text) {
    size_t n = strlen(text);
    memcpy(o, text, n);
    return o + n;
}
static char *put(char *o, const struct column *c, i64 v) {
    switch (c->kind) {
    case SERIAL: return whole(copy(o, c->text[0]), v, 7);
    case PICK: return copy(o, c->text[v]);
    case LIST: case NUMBER: case NEAR: return whole(o, v, 1);
    case DATE: case LATER: return day(o, v);
    case AMOUNT: case PART: case PERCENT: return hundredths(o, v);
    }
    return o;
}

static char *put_row(char *o, i64 row, i64 spoilt) {
    static const char *unreadable[] = {"", "", "约60", "暂无数据"};
    i64 values[MOST_COLUMNS];
    state = (uint64_t)row * 0x2545F4914F6CDD1Du;
    next();
    for (int i = 0; i < column_count; i++) values[i] = value(&columns[i], values, row);
    int bad = chance(spoilt) ? 2 + (int)below(column_count - 2) : -1;
    for (int i = 0; i < column_count; i++) {
        o = i == bad ? copy(o, unreadable[below(4)]) : put(o, &columns[i], values[i]);
        *o++ = i + 1 < column_count ? ',' : '\n';
    }
    return o;
}

int main(int argc, char **argv) {
    if (argc < 3) stop("usage", "generate COLUMNS ROWS [SPOILT]");
    read_columns(argv[1]);
    i64 rows = atoll(argv[2]), spoilt = argc > 3 ? atoll(argv[3]) : 0;
    char *block = malloc(FLUSH + MOST_COLUMNS * MOST_CELL), *o = block;
    for (int i = 0; i < column_count; i++) o = copy(o, columns[i].name), *o++ = i + 1 < column_count ? ',' : '\n';
    for (i64 row = 1; row <= rows; row++) {
        o = put_row(o, row, spoilt);
        if (o - block < FLUSH && row < rows) continue;
        if (fwrite(block, 1, o - block, stdout) != (size_t)(o - block)) stop("cannot write", "standard output");
        o = block;
    }
    if (o > block) fwrite(block, 1, o - block, stdout);
    return fflush(stdout) != 0;
}
