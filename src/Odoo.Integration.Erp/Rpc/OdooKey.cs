namespace Odoo.Integration.Erp.Rpc;

/// <summary>
/// The integration user's key, from the setting or from a file. The file is read again when it changes, so that a key is
/// replaced without a restart; while it cannot be read, the last one goes on.
/// </summary>
internal sealed class OdooKey(OdooOptions options)
{
    private readonly Lock _guard = new();
    private DateTime _writtenAt;
    private string _key = options.Key;

    /// <exception cref="InvalidOperationException">The file was never readable. The message names it.</exception>
    public string Current()
    {
        if (options.KeyFile is not { } file)
        {
            return _key;
        }

        lock (_guard)
        {
            try
            {
                var writtenAt = File.GetLastWriteTimeUtc(file);
                if (writtenAt != _writtenAt)
                {
                    var read = File.ReadAllText(file).Trim();
                    (_key, _writtenAt) = (read.Length > 0 ? read : _key, writtenAt);
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                if (_key.Length == 0)
                {
                    throw new InvalidOperationException($"the key file {file} cannot be read: {unreadable.Message}", unreadable);
                }
            }

            return _key;
        }
    }
}
