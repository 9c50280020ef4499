/* watch LOG COMMAND …: runs a command as a whole process and prints what it took, one line:

   its exit status, wall, user and system seconds, peak kilobytes

   What it prints goes to LOG. A process takes over the peak of the one that started it, so this program is small:
   the least it can tell is about 1 MB. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    if (argc < 3) return fputs("usage: watch LOG COMMAND …\n", stderr), 2;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    pid_t child;
    int status;
    struct rusage use;
    double start = now();
    if (posix_spawnp(&child, argv[2], &files, 0, argv + 2, environ)) return fputs("watch: cannot be started\n", stderr), 2;
    if (wait4(child, &status, 0, &use) < 0) return perror("watch"), 2;
    double wall = now() - start;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
#ifdef __APPLE__
    long peak = use.ru_maxrss / 1024;
#else
    long peak = use.ru_maxrss;
#endif
    printf("%d %.6f %.6f %.6f %ld\n", code, wall, seconds(use.ru_utime), seconds(use.ru_stime), peak);
    return 0;
}
