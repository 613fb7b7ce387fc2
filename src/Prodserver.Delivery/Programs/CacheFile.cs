using System.Collections.Concurrent;
using System.Text;
using Prodserver.Core;

namespace Prodserver.Delivery.Programs;

/// <summary>
/// A small file of answers that stay true as long as their question is the same: one line each, question and answer with a tab between.
/// A file that is missing, broken or can't be written is only a slower run.
/// </summary>
/// <param name="path">The file; null keeps the answers of this run alone.</param>
public sealed class CacheFile(string? path)
{
    /// <summary>Answers that the current run didn't ask for are kept up to this many.</summary>
    private const int Limit = 1000;

    private readonly ConcurrentDictionary<string, string> _used = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _stored = new(() => Read(path));
    private bool _changed;

    public string? Find(string question)
    {
        if (_used.TryGetValue(question, out var answer))
        {
            return answer;
        }

        if (_stored.Value.TryGetValue(question, out answer))
        {
            _used[question] = answer;
        }

        return answer;
    }

    /// <summary>Keeps an answer. Neither text may have a tab or a line break; one that has is not kept.</summary>
    public void Add(string question, string answer)
    {
        if (question.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 && answer.AsSpan().IndexOfAny('\t', '\n', '\r') < 0)
        {
            _used[question] = answer;
            _changed = true;
        }
    }

    /// <summary>Writes the file where an answer was added.</summary>
    public void Save()
    {
        if (path is null || !_changed)
        {
            return;
        }

        var text = new StringBuilder();
        foreach (var (question, answer) in _used.OrderBy(entry => entry.Key, StringComparer.Ordinal).Concat(Unused()))
        {
            text.Append(question).Append('\t').Append(answer).Append('\n');
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Folders.FileContent.Replace(path, new RenderedFile(Path.GetFileName(path), Encoding.UTF8.GetBytes(text.ToString())));
            _changed = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next run asks again.
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Unused() =>
        _stored.Value.Where(entry => !_used.ContainsKey(entry.Key)).Take(Limit);

    private static Dictionary<string, string> Read(string? path)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab > 0)
                {
                    answers[line[..tab]] = line[(tab + 1)..];
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // As if there were none.
        }

        return answers;
    }
}
