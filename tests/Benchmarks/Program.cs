// Times the build program from outside, as a whole process, beside programs that do a similar job. The task Bench starts it.
using Benchmarks;

if (args is not [var host, var script, var processes] || !int.TryParse(processes, out var count) || count < 0)
{
    Console.Error.WriteLine("usage: Benchmarks BUILD.DLL BUILD.SH PROCESSES");
    return 3;
}

using var suite = new Suite(host, script, count);
return suite.Run() ? 0 : 1;
