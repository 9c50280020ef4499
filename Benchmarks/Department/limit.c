/* limit IN OUT [THREADS]: the department's forms scored by a program written by hand for them and for nothing else.

   It is what a program could reach that knows the rules and the columns when it is compiled, trusts its input (no
   quotes, two decimals, nothing absent) and needs x86-64 with AVX2. Compare with it; do not use it.

   A first pass over a block notes where its separators are, 32 bytes at a time. Then each field is taken whole:
   numbers by a shuffle to the right end of 16 bytes and three multiply-adds, words by their length or first byte.
   Amounts are cents, scores hundredths of a point, and every quotient is rounded by one division of integers. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <immintrin.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int64_t i64;
typedef uint64_t u64;
enum { FIELDS = 47, INDICATORS = 27, BLOCK = 128 << 10 };

static char printed[10001][8];                    /* "12.34," of each number of hundredths up to 100.00 */
static uint8_t printed_length[10001];
static uint8_t integer_moves[17][16], cents_moves[17][16];

static void make_tables(void) {
    for (int v = 0; v <= 10000; v++) {
        char text[24];
        printed_length[v] = (uint8_t)snprintf(text, sizeof text, "%d.%02d,", v / 100, v % 100);
        memcpy(printed[v], text, 8);
    }
    for (int length = 0; length <= 16; length++)
        for (int i = 0; i < 16; i++) {
            int from = length - 16 + i, over_point = from - (i < 14);
            integer_moves[length][i] = from < 0 ? 0x80 : (uint8_t)from;      /* 0x80: a zero */
            cents_moves[length][i] = over_point < 0 ? 0x80 : (uint8_t)over_point;
        }
}

/* The number in `length` characters, at most 16; a minus counts as a zero, so it is the absolute value. */
static inline i64 number(const char *text, uint32_t length, uint8_t moves[17][16]) {
    __m128i digits = _mm_subs_epu8(_mm_loadu_si128((const __m128i *)text), _mm_set1_epi8('0'));
    digits = _mm_shuffle_epi8(digits, _mm_loadu_si128((const __m128i *)moves[length]));
    __m128i pairs = _mm_maddubs_epi16(digits, _mm_set1_epi16(0x010A));
    __m128i fours = _mm_madd_epi16(pairs, _mm_set1_epi32(0x00010064));
    __m128i eights = _mm_madd_epi16(_mm_packus_epi32(fours, fours), _mm_set1_epi32(0x00012710));
    u64 halves = (u64)_mm_cvtsi128_si64(eights);
    return (i64)((halves & 0xFFFFFFFF) * 100000000 + (halves >> 32));
}

/* Days from a fixed day: YYYY-MM-DD. */
static inline int day(const char *t) {
    static const int16_t before[13] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    int year = 1000 * t[0] + 100 * t[1] + 10 * t[2] + t[3] - 1111 * '0';
    int month = 10 * t[5] + t[6] - 11 * '0', of_month = 10 * t[8] + t[9] - 11 * '0';
    int ended = year - (month < 3);
    return 365 * year + ended / 4 - ended / 100 + ended / 400 + before[month] + of_month;
}

/* The rules, in hundredths. Where the divisor is zero the division is by 1, and its result is not taken. */
static inline int half_up(i64 part, i64 whole) { return (int)((u64)(2 * part + whole) / (u64)(2 * whole)); }
static inline i64 not_zero(i64 whole) { return whole + (whole == 0); }
static inline int proportion(int points, i64 part, i64 whole) {
    int score = half_up(100 * points * (part < whole ? part : whole), not_zero(whole));
    return whole ? score : 0;
}
static inline int steps_over(int points, i64 actual, i64 limit) {
    i64 excess = actual > limit ? actual - limit : 0;
    i64 score = 100 * points - 20 * (i64)((u64)(100 * excess) / (u64)not_zero(limit));
    return limit && score > 0 ? (int)score : 0;
}
static inline int tiers(int points, i64 part, i64 whole) {
    i64 hundredfold = 100 * part;
    int share = 60 * (hundredfold >= 60 * whole) + 20 * (hundredfold >= 85 * whole) + 20 * (hundredfold >= 95 * whole);
    return whole ? points * share : 0;
}
static inline int falling(int points, i64 part, i64 whole, int full, int none) {
    i64 all = (none - full) * whole, left = none * whole - 100 * part;
    left = left > all ? all : left < 0 ? 0 : left;
    int score = half_up(100 * points * left, not_zero(all));
    return whole ? score : 0;
}
static inline int inverse(int points, i64 actual, i64 limit) {
    return actual <= limit ? 100 * points : half_up(100 * points * limit, actual);
}

struct cursor { const char *text; const uint32_t *ends; uint32_t start; };
static inline const char *field(const struct cursor *c, int i) { return c->text + (i ? c->ends[i - 1] + 1 : c->start); }
static inline uint32_t length(const struct cursor *c, int i) { return c->ends[i] - c->ends[i - 1] - 1; }
static inline i64 amount(const struct cursor *c, int i) { return number(field(c, i), length(c, i), cents_moves); }
static inline i64 count(const struct cursor *c, int i) { return number(field(c, i), length(c, i), integer_moves); }
static inline int yes(const struct cursor *c, int i) { return *field(c, i) == '\xE6'; }      /* 是 E698AF, 否 E590A6 */
static inline int level(const struct cursor *c, int i, int points) {                /* 达成 部分达成 未达成 by bytes */
    uint32_t bytes = length(c, i);
    return points * (bytes == 6 ? 100 : bytes == 12 ? 70 : 30);
}

static inline char *print(char *out, int hundredths) {
    memcpy(out, printed[hundredths], 8);
    return out + printed_length[hundredths];
}
static inline char *print_row(char *out, const struct cursor *c, const int *scores, int low_execution, int flag) {
    int sums[4] = {0, 0, 0, 0}, total = 0;
    memcpy(out, field(c, 0), 16);
    out += c->ends[0] - c->start + 1;
    for (int i = 0; i < INDICATORS; i++) {                       /* at most 5.00: five bytes each */
        memcpy(out + 5 * i, printed[scores[i]], 8);
        sums[(i >= 5) + (i >= 15) + (i >= 22)] += scores[i];
    }
    out += 5 * INDICATORS;
    for (int i = 0; i < 4; i++) out = print(out, sums[i]), total += sums[i];
    out = print(out, total);
    int grade = low_execution ? 0 : (total >= 6000) + (total >= 8000) + (total >= 9000);
    memcpy(out, &"差中良优"[3 * grade], 3);
    out[3] = ',', out[4] = (char)('0' + flag), out[5] = '\n';
    return out + 6;
}

static inline char *score_row(char *out, const struct cursor *c) {
    static const int points[5] = {5, 5, 4, 3, 3};
    i64 budget = amount(c, 2), spent = amount(c, 4), posts = count(c, 12), start = amount(c, 15), office = amount(c, 17),
        purchase = amount(c, 21), assets = amount(c, 23), pleased = amount(c, 40);
    int late = day(field(c, 37)) - day(field(c, 36)), lost = late > 0 ? 50 * ((late + 29) / 30) : 0;
    int no_zero = budget && posts && start && office && purchase && assets;
    int scores[INDICATORS] = {
        proportion(4, amount(c, 3), budget), 300 * (*field(c, 5) == '1'), steps_over(3, count(c, 13), posts),
        100 * (yes(c, 6) + yes(c, 7) + yes(c, 8)), level(c, 41, 2),
        tiers(5, spent, budget), falling(4, amount(c, 16), start, 5, 20), falling(4, amount(c, 14), budget, 10, 30),
        steps_over(3, amount(c, 18), office), inverse(4, amount(c, 20), amount(c, 19)),
        proportion(3, amount(c, 22), purchase), 100 * (yes(c, 9) + yes(c, 10) + yes(c, 11)), level(c, 42, 3),
        proportion(3, amount(c, 24), assets), level(c, 43, 3),
        0, 0, 0, 0, 0, tiers(5, amount(c, 35), 10000), lost < 500 ? 500 - lost : 0,
        level(c, 44, 4), level(c, 45, 4), level(c, 46, 3), inverse(4, amount(c, 39), amount(c, 38)),
        pleased >= 9000 ? 500 : pleased <= 6000 ? 0 : half_up(500 * (pleased - 6000), 3000)};
    for (int i = 0; i < 5; i++) {
        i64 target = count(c, 25 + 2 * i);
        scores[15 + i] = proportion(points[i], count(c, 26 + 2 * i), target);
        no_zero &= target != 0;
    }
    return print_row(out, c, scores, 100 * spent < 60 * budget, !no_zero);
}

/* Where the commas and line ends of a block are; may write up to 3 entries too many. */
static uint32_t find_separators(const char *text, uint32_t size, uint32_t *ends) {
    const __m256i comma = _mm256_set1_epi8(','), line = _mm256_set1_epi8('\n');
    uint32_t found = 0;
    for (uint32_t at = 0; at < size; at += 32) {
        char rest[32] = {0};
        const char *from = text + at;
        if (size - at < 32) memcpy(rest, from, size - at), from = rest;
        __m256i bytes = _mm256_loadu_si256((const __m256i *)from);
        __m256i hits = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, comma), _mm256_cmpeq_epi8(bytes, line));
        uint32_t mask = (uint32_t)_mm256_movemask_epi8(hits), hit_count = (uint32_t)__builtin_popcount(mask);
        for (uint32_t k = 0; k < hit_count; k += 4)
            for (uint32_t j = 0; j < 4; j++) {
                ends[found + k + j] = at + (uint32_t)__builtin_ctz(mask | 0x80000000u);
                mask &= mask - 1;
            }
        found += hit_count;
    }
    return found;
}

/* Blocks end at line ends; the threads take them in turn and write them in order. */
static const char *first, *last;
static int thread_count, output;
static _Atomic long turn;

static const char *line_after(i64 offset) {
    if (offset == 0) return first;
    if (offset >= last - first) return last;
    return (const char *)memchr(first + offset - 1, '\n', (size_t)(last - first - offset + 1)) + 1;
}
static void write_all(const char *from, const char *to) {
    while (from < to) {
        ssize_t written = write(output, from, (size_t)(to - from));
        if (written < 0) { perror("limit: write"); exit(1); }
        from += written;
    }
}
static void *score_blocks(void *thread) {
    uint32_t *ends = malloc((2 * BLOCK + 64) * sizeof *ends);
    char *text = malloc(4 * BLOCK);
    for (long block = (long)thread; block * BLOCK < last - first; block += thread_count) {
        struct cursor c = {line_after(block * BLOCK), ends, 0};
        uint32_t size = (uint32_t)(line_after((block + 1) * BLOCK) - c.text);
        const uint32_t *all = ends + find_separators(c.text, size, ends);
        char *out = text;
        for (; c.ends + FIELDS <= all; c.start = c.ends[FIELDS - 1] + 1, c.ends += FIELDS) out = score_row(out, &c);
        if (c.start != size) { fputs("limit: a row is cut\n", stderr); exit(1); }
        while (turn != block) sched_yield();
        write_all(text, out);
        turn = block + 1;
    }
    free(ends), free(text);
    return 0;
}

int main(int argc, char **argv) {
    static const char header[] =
        "id,A1,A2,A3,A4,A5,B1,B2,B3,B4,B5,B6,B7,B8,B9,B10,C1,C2,C3,C4,C5,C6,C7,D1,D2,D3,D4,D5,"
        "A,B,C,D,total,grade,flag\n";
    if (argc < 3) return fputs("usage: limit IN OUT [THREADS]\n", stderr), 2;
    thread_count = argc > 3 ? atoi(argv[3]) : 1;
    int input = open(argv[1], O_RDONLY);
    output = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    struct stat info;
    if (input < 0 || output < 0 || fstat(input, &info)) return perror("limit"), 1;
    const char *text = mmap(0, (size_t)info.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, input, 0);
    if (text == MAP_FAILED) return perror("limit: mmap"), 1;
    make_tables();
    last = text + info.st_size;
    first = (const char *)memchr(text, '\n', (size_t)info.st_size) + 1;
    write_all(header, header + sizeof header - 1);
    pthread_t threads[64];
    for (long i = 1; i < thread_count && i < 64; i++) pthread_create(&threads[i], 0, score_blocks, (void *)i);
    score_blocks(0);
    for (int i = 1; i < thread_count && i < 64; i++) pthread_join(threads[i], 0);
    return close(output) != 0;
}
