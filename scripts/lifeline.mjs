// Loaded first into the web server and the worker. Their standard input is a pipe from the process that started them: when
// it is gone, however it went, the pipe ends, and so do they. None runs on unseen, holding a port or a job.
process.stdin.once("close", end).once("end", end).once("error", end).resume();
process.stdin.unref();

function end() {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 10_000).unref();
}
