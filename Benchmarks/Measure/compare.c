/* compare TRUE OTHER COLUMNS COLUMNS ROWS: compares the first ROWS rows of two CSV files by value.

   The columns are numbers from 0, with commas, in the order in which they are compared; the first is the name of
   the row, the last but one the grade. Cells are equal where they are the same text, or two numbers less than a
   millionth apart (3.6, 3.60 and 3.6000000000000001 are one score); 是 is 1 and 否 is 0.

   Prints `DIFFERENT GRADES` (rows with a different cell, rows with a different grade), then up to three examples.
   Ends with 1 where OTHER has too few or too many rows, or another row than TRUE in its place.
   Findings after the rows have no name; they are not rows. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

enum { MOST = 1024, EXAMPLES = 3 };
struct table {
    const char *path;
    FILE *file;
    char *line;
    size_t room;
    char *cells[MOST], *names[MOST];
    int columns[MOST], count;
};

static void stop(const char *what, const char *where) {
    printf("%s: %s\n", where, what);
    exit(1);
}

/* One line into cells; quotes around a cell are taken away. 0 at the end of the file. */
static int read_row(struct table *t) {
    ssize_t length = getline(&t->line, &t->room, t->file);
    if (length < 0) return 0;
    while (length && (t->line[length - 1] == '\n' || t->line[length - 1] == '\r')) t->line[--length] = 0;
    int n = 0;
    for (char *at = t->line; at && n < MOST; n++) {
        char *comma = strchr(at, ',');
        if (comma) *comma = 0;
        size_t size = strlen(at);
        if (size > 1 && at[0] == '"' && at[size - 1] == '"') at[size - 1] = 0, at++;
        t->cells[n] = at;
        at = comma ? comma + 1 : 0;
    }
    for (; n < MOST && t->cells[n]; n++) t->cells[n] = 0;
    return 1;
}

static void open_table(struct table *t, const char *path, char *columns) {
    t->path = path;
    if (!(t->file = fopen(path, "r"))) stop("cannot be read", path);
    for (char *word = strtok(columns, ","); word && t->count < MOST; word = strtok(0, ",")) t->columns[t->count++] = atoi(word);
    if (!read_row(t)) stop("is empty", path);
    for (int i = 0; i < t->count; i++) {
        if (!t->cells[t->columns[i]]) stop("has too few columns", path);
        t->names[i] = strdup(t->cells[t->columns[i]]);
    }
}

static const char *cell(const struct table *t, int i) {
    const char *text = t->cells[t->columns[i]];
    return text ? text : "";
}
static const char *plain(const char *text) { return !strcmp(text, "是") ? "1" : !strcmp(text, "否") ? "0" : text; }
static int same(const char *a, const char *b) {
    if (!strcmp(a, b)) return 1;
    a = plain(a), b = plain(b);
    char *end_a, *end_b;
    double x = strtod(a, &end_a), y = strtod(b, &end_b);
    return end_a != a && end_b != b && !*end_a && !*end_b && fabs(x - y) < 1e-6;
}

int main(int argc, char **argv) {
    static struct table truth, other;
    if (argc != 6) return fputs("usage: compare TRUE OTHER COLUMNS COLUMNS ROWS\n", stderr), 2;
    open_table(&truth, argv[1], argv[3]);
    open_table(&other, argv[2], argv[4]);
    if (truth.count != other.count) stop("another number of columns", argv[2]);
    long rows = atol(argv[5]), different = 0, grades = 0;
    static char examples[EXAMPLES][512];
    for (long row = 0; row < rows; row++) {
        if (!read_row(&truth)) stop("has too few rows", truth.path);
        if (!read_row(&other)) stop("has too few rows", other.path);
        if (strcmp(cell(&truth, 0), cell(&other, 0))) stop("has another row in this place", cell(&other, 0));
        int first = 0;
        for (int i = truth.count - 1; i > 0; i--)
            if (!same(cell(&truth, i), cell(&other, i))) first = i, grades += i == truth.count - 2;
        if (first && different < EXAMPLES)
            snprintf(examples[different], sizeof examples[0], "%s, %s: %s, not %s", cell(&truth, 0), truth.names[first],
                     cell(&truth, first), cell(&other, first));
        different += first > 0;
    }
    if (read_row(&other) && *cell(&other, 0)) stop("has too many rows", other.path);
    printf("%ld %ld\n", different, grades);
    for (int i = 0; i < EXAMPLES && i < different; i++) puts(examples[i]);
    return 0;
}
