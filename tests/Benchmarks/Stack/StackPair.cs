namespace Benchmarks.Stack;

/// <summary>Requests a second of both stacks for one path, measured right after each other.</summary>
internal sealed record StackPair(string Path, double Rendered, double Documented)
{
    public double Ratio => Rendered / Documented;
}
