#!/usr/bin/env pwsh
# Starts the build program, build/, compiling it first where a source changed: build.sh for PowerShell.
$ErrorActionPreference = 'Stop'

$script = Get-Item -LiteralPath $PSCommandPath
while ($script.LinkType -eq 'SymbolicLink') {
    $script = Get-Item -LiteralPath ([IO.Path]::GetFullPath($script.Target, $script.DirectoryName))
}
$root = $script.DirectoryName
$work = Join-Path $root '.build'

function Stop-Build([string] $Message, [int] $Code) {
    [Console]::Error.WriteLine("build.ps1: $Message")
    exit $Code
}

# A checksum of the names and contents of what the compiled program depends on.
function Get-Fingerprint {
    $sources = 'build', 'src', 'templates', '.editorconfig', 'global.json', 'Directory.Build.props', 'Directory.Packages.props', 'NuGet.config'
    $files = $sources | ForEach-Object { Join-Path $root $_ } | Where-Object { Test-Path -LiteralPath $_ } |
        ForEach-Object { Get-ChildItem -LiteralPath $_ -Recurse -File -Force } |
        ForEach-Object { [IO.Path]::GetRelativePath($root, $_.FullName).Replace('\', '/') } |
        Where-Object { $_ -notmatch '(^|/)(bin|obj)/' }
    $files = [string[]] $files
    [Array]::Sort($files, [StringComparer]::Ordinal)
    $hash = [Security.Cryptography.IncrementalHash]::CreateHash([Security.Cryptography.HashAlgorithmName]::SHA256)
    foreach ($file in $files) {
        $hash.AppendData([Text.Encoding]::UTF8.GetBytes("$file`n"))
        $hash.AppendData([IO.File]::ReadAllBytes((Join-Path $root $file)))
    }
    [Convert]::ToHexString($hash.GetHashAndReset()).Substring(0, 24).ToLowerInvariant()
}

# An SDK that global.json accepts: the one in .dotnet/, or DOTNET_ROOT's, or the PATH's; else Microsoft's script installs one.
function Find-Sdk {
    $name = if ($IsWindows) { 'dotnet.exe' } else { 'dotnet' }
    $candidates = @((Join-Path $root ".dotnet/$name"))
    if ($env:DOTNET_ROOT) { $candidates += Join-Path $env:DOTNET_ROOT $name }
    $onPath = Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if ($onPath) { $candidates += $onPath.Source }
    Push-Location -LiteralPath $root
    try {
        foreach ($candidate in $candidates) {
            if (Test-Path -LiteralPath $candidate) {
                & $candidate --version *> $null
                if ($LASTEXITCODE -eq 0) { return $candidate }
            }
        }
    }
    finally {
        Pop-Location
    }
    Install-Sdk
    Join-Path $root ".dotnet/$name"
}

function Install-Sdk {
    $version = (Get-Content -Raw -LiteralPath (Join-Path $root 'global.json') | ConvertFrom-Json).sdk.version
    $url = if ($IsWindows) { 'https://dot.net/v1/dotnet-install.ps1' } else { 'https://dot.net/v1/dotnet-install.sh' }
    $installer = Join-Path $work ([IO.Path]::GetFileName($url))
    $folder = Join-Path $root '.dotnet'
    [Console]::Error.WriteLine("build.ps1: installing the .NET SDK $version into .dotnet/ ...")
    try {
        Invoke-WebRequest -Uri $url -OutFile $installer
        if ($IsWindows) { & $installer -Version $version -InstallDir $folder -NoPath *> (Join-Path $work 'install.log') }
        else { & bash $installer --version $version --install-dir $folder --no-path *> (Join-Path $work 'install.log') }
        if (-not $?) { throw 'the installer failed, see .build/install.log' }
    }
    catch {
        Stop-Build "no .NET SDK: $($_.Exception.Message); install the .NET SDK $version (https://dotnet.microsoft.com/download) and start again" 4
    }
}

function Invoke-Compiler([string] $Dotnet, [string] $Target) {
    $log = Join-Path $work 'compile.log'
    foreach ($ahead in 'true', 'false') {
        & $Dotnet build (Join-Path $root 'build/Build.csproj') -target:Host -restore --configuration Release `
            --artifacts-path (Join-Path $work 'compile') "-property:HostFolder=$Target/" "-property:CompileAhead=$ahead" `
            -property:RunAnalyzers=false -property:GenerateDocumentationFile=false -nodeReuse:false -nologo -verbosity:quiet -consoleLoggerParameters:NoSummary *> $log
        if ($LASTEXITCODE -eq 0) { return }
        # Only where the compiler's package can't be had is the second attempt another one.
        if (-not (Select-String -LiteralPath $log -Pattern crossgen -Quiet)) { break }
    }
    Get-Content -LiteralPath $log | ForEach-Object { [Console]::Error.WriteLine($_) }
    Stop-Build 'the build program does not compile' 1
}

New-Item -ItemType Directory -Force -Path $work | Out-Null
$dotnet = Find-Sdk
$target = Join-Path $work "host/$(Get-Fingerprint)"
if (-not (Test-Path -LiteralPath (Join-Path $target 'Build.dll'))) {
    # One compiler at a time: the operating system lets go of the file when its owner ends.
    $lock = $null
    while (-not $lock) {
        try { $lock = [IO.File]::Open((Join-Path $work 'lock.ps1'), 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
    }
    try {
        if (-not (Test-Path -LiteralPath (Join-Path $target 'Build.dll'))) {
            [Console]::Error.WriteLine('build.ps1: compiling ...')
            $new = Join-Path $work 'host.new.ps1'
            if (Test-Path -LiteralPath $new) { Remove-Item -LiteralPath $new -Recurse -Force }
            Invoke-Compiler $dotnet $new
            New-Item -ItemType Directory -Force -Path (Join-Path $work 'host') | Out-Null
            Get-ChildItem -LiteralPath (Join-Path $work 'host') -Directory | Where-Object LastWriteTime -LT (Get-Date).AddDays(-1) |
                Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
            Move-Item -LiteralPath $new -Destination $target
        }
    }
    finally {
        $lock.Dispose()
    }
}

# Tasks start the same SDK; a file or a pipe gets messages without colours.
$env:PATH = [IO.Path]::GetDirectoryName($dotnet) + [IO.Path]::PathSeparator + $env:PATH
if ([Console]::IsOutputRedirected) { $env:NO_COLOR = '1' }
& $dotnet exec (Join-Path $target 'Build.dll') @args
exit $LASTEXITCODE
