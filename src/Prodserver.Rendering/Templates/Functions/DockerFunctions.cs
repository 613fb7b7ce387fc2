using Prodserver.Rendering.Quoting.Docker;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>docker.…</c>: the quoters for Dockerfiles.</summary>
internal static class DockerFunctions
{
    public static ScriptObject Create() => new()
    {
        ["exec"] = new TemplateFunction(1, ["command"], Exec),
        ["json"] = new TemplateFunction(1, ["list"], Json),
        ["env"] = new TemplateFunction(1, ["variable"], Environment),
        ["copy"] = new TemplateFunction(2, ["source", "destination"], Copy),
        ["workdir"] = TemplateFunction.OfText(WorkdirInstruction.Quote),
        ["label"] = new TemplateFunction(2, ["name", "value"], Label),
        ["user"] = TemplateFunction.OfText(UserInstruction.Quote),
        ["image"] = TemplateFunction.OfText(ImageReference.Quote),
        ["word"] = TemplateFunction.OfText(DockerWord.Quote),
    };

    private static Quoted Exec(FunctionCall call)
    {
        var command = call.Command(call.First);
        var program = call.Part(ExecForm.Executable(command.Executable), new QuotedValue(command.Executable, null));
        return Array(call, [program, .. command.Arguments.Select(argument => Word(call, argument))]);
    }

    private static Quoted Json(FunctionCall call) =>
        Array(call, [.. call.List(call.First).Select(item => Word(call, item))]);

    private static string Word(FunctionCall call, object? item)
    {
        var word = call.Text(item);
        return call.Part(ExecForm.Word(word.Text), word);
    }

    private static Quoted Array(FunctionCall call, string[] words) =>
        call.Write(DockerfileLine.Check($"[{string.Join(", ", words)}]"), new QuotedValue("", null, "the command"));

    private static Quoted Environment(FunctionCall call)
    {
        var variable = call.Variable(call.First);
        return call.Write(EnvInstruction.Quote(variable.Name, variable.Value), call.Text(call.First));
    }

    private static Quoted Copy(FunctionCall call)
    {
        var (source, destination) = (call.Text(call.First), call.Text(call.Second));
        return call.Write(CopyInstruction.Quote(source.Text, destination.Text), source);
    }

    private static Quoted Label(FunctionCall call)
    {
        var (name, value) = (call.Text(call.First), call.Text(call.Second));
        return call.Write(LabelInstruction.Quote(name.Text, value.Text), name);
    }
}
