"""LibreOffice without a screen, in a profile of its own, which computes every formula when it opens a file."""
import datetime
import pathlib
import shutil
import subprocess
import tempfile
from xml.sax.saxutils import escape

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
"""
# Commas, quotation marks, UTF-8, from the first line on, cells as they are shown, every sheet in a file of its own.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
# A macro of LibreOffice's own: fills an open form again and again, and writes what its formulas come to.
FILL = """Sub Run(job As String)
  Dim files, lines, results, line As String, parts, document, sheet, cell, options(0) As New com.sun.star.beans.PropertyValue
  Dim country As New com.sun.star.lang.Locale
  On Error GoTo Failed
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = CreateUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead(job))
  lines.setEncoding("UTF-8")
  results = CreateUnoService("com.sun.star.io.TextOutputStream")
  results.setOutputStream(files.openFileWrite(job & ".out"))
  results.setEncoding("UTF-8")
  options(0).Name = "Hidden"
  options(0).Value = True
  document = StarDesktop.loadComponentFromURL(lines.readLine(), "_blank", 0, options())
  document.enableAutomaticCalculation(False)
  Do While Not lines.isEOF()
    line = lines.readLine()
    If line = "done" Then
      document.calculate()
    ElseIf line <> "" Then
      parts = Split(line, Chr(9))
      cell = document.Sheets.getByName(parts(1)).getCellByPosition(CLng(parts(3)) - 1, CLng(parts(2)) - 1)
      Select Case parts(0)
        Case "n": cell.setValue(Val(parts(4)))
        Case "t": cell.setString(parts(4))
        Case "b": cell.setFormula("")
        Case "d"
          cell.setValue(Val(parts(4)))
          cell.NumberFormat = document.NumberFormats.getStandardFormat(com.sun.star.util.NumberFormat.DATE, country)
        Case "g": cell.NumberFormat = 0
        Case "show"
          If cell.getError() <> 0 Then
            results.writeString("e" & cell.getError() & Chr(10))
          ElseIf cell.FormulaResultType2 = com.sun.star.sheet.FormulaResult.VALUE Then
            results.writeString("n" & Trim(Str(cell.getValue())) & Chr(10))
          Else
            results.writeString("t" & cell.getString() & Chr(10))
          End If
      End Select
    End If
  Loop
  results.closeOutput()
  document.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  results.writeString("e" & Error() & " in " & line & Chr(10))
  results.closeOutput()
  StarDesktop.terminate()
End Sub
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="{name}" script:language="StarBasic">{text}</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">{modules}</library:library>
"""

class Office:
    def __enter__(self):
        self.profile = pathlib.Path(tempfile.mkdtemp())
        (self.profile / "user").mkdir()
        (self.profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.profile, ignore_errors=True)

    def convert(self, files, kind, folder):
        """Converts files into a folder; ends the program where LibreOffice does not."""
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        run = self.start("--convert-to", kind, "--outdir", str(folder), *[str(file) for file in files])
        ending = kind.split(":")[0]
        for file in files:
            stem = pathlib.Path(file).stem
            if not list(folder.glob(f"{stem}*.{ending}")):
                raise SystemExit(f"LibreOffice made no {ending} of {file}: {run.stderr.decode()}")

    def start(self, *arguments, timeout=1800):
        command = ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore"]
        return subprocess.run(command + list(arguments), capture_output=True, timeout=timeout)

    def add_macro(self):
        """Puts the macro into the profile, which LibreOffice must have made itself."""
        basic = self.profile / "user" / "basic" / "Standard"
        if (basic / "Fill.xba").exists():
            return
        self.start("--terminate_after_init")
        basic.mkdir(parents=True, exist_ok=True)
        (basic / "Fill.xba").write_text(MODULE.format(name="Fill", text=escape(FILL)), encoding="utf-8")
        modules = '<library:element library:name="Fill"/>'
        (basic / "script.xlb").write_text(LIBRARY.format(modules=modules), encoding="utf-8")

    def fill(self, book, fillings, shown):
        """Fills an open workbook again and again: for each filling, a value for each cell (sheet, row, column), the
        values of the cells that are shown, None for an empty text. Cells of which a filling says nothing are blank."""
        job = self.profile / "job.txt"
        lines, present = [pathlib.Path(book).resolve().as_uri()], {}
        for filling in fillings:
            for place in sorted(set(present) | set(filling)):
                value = filling.get(place)
                if value == present.get(place) and type(value) is type(present.get(place)):
                    continue
                # A typed day is shown as one; what replaces it is not.
                kind = ("b" if value is None else "t" if isinstance(value, str)
                        else "d" if isinstance(value, datetime.date) else "n")
                if isinstance(present.get(place), datetime.date) and kind != "d":
                    lines.append("\t".join(["g", *map(str, place)]))
                shown_value = (value - datetime.date(1899, 12, 30)).days if kind == "d" else value
                lines.append("\t".join([kind, *map(str, place), "" if value is None else str(shown_value)]))
            present = filling
            lines.append("done")
            lines += ["\t".join(["show", *map(str, place)]) for place in shown]
        job.write_text("\n".join(lines) + "\n", encoding="utf-8")
        result = pathlib.Path(f"{job}.out")
        result.unlink(missing_ok=True)
        self.add_macro()
        run = self.start(f'macro:///Standard.Fill.Run("{job.as_uri()}")', timeout=300 + 5 * len(fillings))
        texts = result.read_text(encoding="utf-8").splitlines() if result.exists() else []
        if len(texts) != len(fillings) * len(shown):
            raise SystemExit(f"LibreOffice did not fill {book}: {texts[-1:]} {run.stderr.decode()}")
        values = [float(t[1:]) if t[0] == "n" else f"error {t[1:]}" if t[0] == "e" else t[1:] or None for t in texts]
        return [values[i:i + len(shown)] for i in range(0, len(values), len(shown))]
