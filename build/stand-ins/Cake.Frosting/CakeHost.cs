using System.Reflection;
using Cake.Frosting.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>A console program whose tasks are the classes of its assemblies, run by Cake's engine.</summary>
/// <remarks>Stands in for the class of the same name in the package Cake.Frosting; written from its public documentation.</remarks>
public sealed class CakeHost
{
    /// <summary>What a command line that can't be understood gives, as with the original.</summary>
    private const int NotUnderstood = -1;

    private readonly ServiceCollection _services = [];
    private readonly List<Assembly> _assemblies = [];

    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(_services);
        return this;
    }

    /// <summary>Adds an assembly with tasks; the program's own is always searched.</summary>
    public CakeHost AddAssembly(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Runs the target named by the arguments and gives the exit code.</summary>
    public int Run(IEnumerable<string> args)
    {
        HostArguments arguments;
        try
        {
            arguments = HostArguments.Parse(args);
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine("Error: " + exception.Message);
            return NotUnderstood;
        }

        var assemblies = Assembly.GetEntryAssembly() is { } program ? _assemblies.Prepend(program) : _assemblies;
        return new HostRun(_services, [.. assemblies.Distinct()], arguments).Run();
    }
}
