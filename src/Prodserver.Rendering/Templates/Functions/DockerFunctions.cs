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
        var program = new QuotedValue(command.Executable, null);
        var words = command.Arguments.Select(argument => call.Text(argument));
        return Array(call, [call.Part(ExecForm.Executable(program.Text), program), .. words.Select(word => call.Part(ExecForm.Word(word.Text), word))]);
    }

    private static Quoted Json(FunctionCall call) =>
        Array(call, [.. call.List(call.First).Select(call.Text).Select(word => call.Part(ExecForm.Word(word.Text), word))]);

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
