using Cake.Core;

namespace Cake.Frosting.Internal;

/// <summary>The switches of every program with this host.</summary>
internal static class HostHelp
{
    public static void Write(IConsole console) => console.WriteLine("{0}", """
        USAGE:
            build [OPTIONS]

        OPTIONS:
                --description             Shows description about tasks
                --dryrun                  Performs a dry run
            -e, --exclusive               Executes the target task without any dependencies
            -h, --help                    Prints help information
                --info                    Displays additional information about Cake
            -t, --target <TARGET>         Target task to invoke; Default where none is named
                --tree                    Shows the task dependency tree
            -v, --verbosity <VERBOSITY>   Specifies the amount of information to be displayed
                                          (Quiet, Minimal, Normal, Verbose, Diagnostic)
                --version                 Displays version information
            -w, --working <PATH>          Sets the working directory

        Every other option is an argument of the tasks.
        """);
}
