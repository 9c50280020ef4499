import CommandLineTool

exitTool(runTool(Array(CommandLine.arguments.dropFirst())))
