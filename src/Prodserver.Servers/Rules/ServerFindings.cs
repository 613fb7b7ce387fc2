using Prodserver.Core.Findings;

namespace Prodserver.Servers.Rules;

/// <summary>Combinations of options that a server takes and then warns about, ignores or dies of.</summary>
public static class ServerFindings
{
    public static readonly FindingCode WorkersIgnored = new("PB260", "The workers are ignored when reloading",
        "uvicorn runs one process when it watches files; before 0.20 it does not even say so.");

    public static readonly FindingCode ReloadOptionsIgnored = new("PB261", "What to watch is ignored without reloading",
        "Options that say which files to watch do nothing without the option that makes the server watch.");

    public static readonly FindingCode NoWorkers = new("PB262", "The number of workers is not at least one",
        "Servers take zero and less silently and run one process, or none.");

    public static readonly FindingCode TooManyWorkers = new("PB263", "There are more workers than the host can run",
        "Workers beyond twice the processors wait for each other and cost memory.");

    public static readonly FindingCode UnknownName = new("PB264", "A name is neither known nor an import string",
        "The server looks the name up after it has parsed its options, and ends there.");

    public static readonly FindingCode HeaderWithoutColon = new("PB265", "A header has no colon",
        "uvicorn splits name and value at the first colon and ends with an exception where there is none.");

    public static readonly FindingCode HeaderWithLineEnd = new("PB274", "A header holds a line end",
        "A line end inside a header's value either begins another header, which splits the response, or makes every response fail.");

    public static readonly FindingCode KeyWithoutCertificate = new("PB266", "A TLS key has no certificate, or a certificate no key",
        "TLS needs both; the server ends, or serves without TLS.");

    public static readonly FindingCode WebsocketsTooOld = new("PB267", "The websockets package is too old for uvicorn",
        "From 0.50 uvicorn's default is an implementation that old releases of websockets lack: it ends with an ImportError.");

    public static readonly FindingCode Excluded = new("PB268", "Two options exclude each other",
        "The server ends with an exception when it finds both.");

    public static readonly FindingCode NeedsOther = new("PB269", "An option needs another one",
        "The server ends with an exception, or ignores the option, where the other one is absent.");

    public static readonly FindingCode WsgiOnly = new("PB270", "An option is for WSGI only",
        "granian ends when an ASGI application is to run in more than one blocking thread.");

    public static readonly FindingCode WorkerClassInterface = new("PB271", "gunicorn's worker class serves another protocol than the backend",
        "The backend hands gunicorn a WSGI application; an ASGI worker can't call it.");

    public static readonly FindingCode NoVariable = new("PB273", "A variable for gunicorn's workers has no value",
        "gunicorn splits --env at the first equals sign and ends with an exception where there is none.");

    public static readonly FindingCode NoEffect = new("PB272", "An option has no effect",
        "The server takes it and never looks at it in this combination.");

    public static readonly FindingCode NeedsPackage = new("PB275", "An option needs a package that the project does not require",
        "The server imports it when it starts and ends where it is not installed. Another package may bring it.");
}
