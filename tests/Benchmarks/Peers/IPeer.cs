namespace Benchmarks.Peers;

/// <summary>A program that writes files for processes, to compare with.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <summary>Why it can't be compared with here; null where it can.</summary>
    string? Missing { get; }

    /// <summary>The processes that it is given: enough to see what a file costs.</summary>
    int Processes { get; }

    /// <summary>Writes the files of a number of processes into a folder that does not exist.</summary>
    Measurement Write(string folder, int processes);
}
