using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Environments;

/// <summary>What can be wrong with an environment's variables, secrets and files.</summary>
public static class EnvironmentFindings
{
    public static readonly FindingCode EnvFileMissing = new(
        "PB340",
        "env file missing",
        "A file of env_files does not exist. Settings would be read with other values than on a machine that has it.");

    public static readonly FindingCode EnvFileSyntax = new(
        "PB341",
        "env file line not understood",
        "A line of an env file is no NAME=value. Programs that read the file would skip it or stop there.");

    public static readonly FindingCode SecretWithValue = new(
        "PB342",
        "secret with a value",
        "A variable is declared as a secret and given a value beside it. Either its value may be read by everyone, or it belongs on the target only.");

    public static readonly FindingCode LooksLikeSecret = new(
        "PB343",
        "variable looks like a secret",
        "The values of variables are written into units, compose files and plans, where many can read them. Outside development a variable with the name of a credential, or with a password in a URL, is therefore taken for a secret: its value has to be set on the target.");

    public static readonly FindingCode ReservedVariable = new(
        "PB344",
        "variable set by something else",
        "DJANGO_SETTINGS_MODULE follows from the settings module of the environment; a second source could only contradict it.");

    public static readonly FindingCode UnresolvedReference = new(
        "PB345",
        "env file refers to a variable that has no value",
        "A ${NAME} in an env file names a variable that is declared nowhere above it, or a secret, whose value is not read.");

    public static readonly FindingCode TemplatesMissing = new(
        "PB346",
        "templates folder missing",
        "The folder that templates names does not exist, so no template would be replaced.");

    public static readonly FindingCode NoHosts = new(
        "PB347",
        "deployed to no host",
        "The destination ssh needs to know its hosts, as the OpenSSH client takes them.");

    public static readonly FindingCode UnknownInOrder = new(
        "PB348",
        "order names no process",
        "deploy.order says in which order processes that can't run twice are replaced; a name that is none would do nothing.");

    public static readonly FindingCode SecretInTemplate = new(
        "PB367",
        "secret in a template",
        "What is made from a template can be read by many: units, compose files, images. A name of a credential with a value beside it, or a URL with a password, does not belong there.");

    public static readonly FindingCode HalfALogin = new(
        "PB349",
        "half a login",
        "A login to a registry takes a user name and the name of the variable that holds the password.");

    public static readonly FindingCode NoFolder = new(
        "PB365",
        "releases without a folder",
        "Releases of the destination directory are kept below its path, each environment in a folder of its own, with a link 'current' to the one in service.");

    public static readonly FindingCode IdleHook = new(
        "PB366",
        "a hook that would never run",
        "Hooks run before and after the phases of a deployment. An image has the static files already, and the phases of a swarm are its own.");

    public static readonly FindingCode OtherRegistry = new(
        "PB364",
        "image of another registry",
        "Docker pushes an image to the registry that stands in its name; a login at another one would not help.");
}
