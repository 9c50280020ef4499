/* floor IN: counts the fields and rows of a file and does nothing else; reading cannot cost less. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>

int main(int argc, char **argv) {
    int file = argc > 1 ? open(argv[1], O_RDONLY) : -1;
    struct stat info;
    if (file < 0 || fstat(file, &info)) return perror("floor"), 1;
    const char *text = mmap(0, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (text == MAP_FAILED) return perror("floor: mmap"), 1;
    long commas = 0, lines = 0;
    for (off_t i = 0; i < info.st_size; i++) commas += text[i] == ',', lines += text[i] == '\n';
    printf("%ld rows, %ld fields\n", lines, commas + lines);
    return 0;
}
