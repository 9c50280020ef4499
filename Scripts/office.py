"""LibreOffice without a screen, in a profile of its own, which computes every formula when it opens a file."""
import pathlib
import shutil
import subprocess
import tempfile

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>
"""
# Commas, quotation marks, UTF-8, from the first line on, cells as they are shown, every sheet in a file of its own.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


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
        command = ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--convert-to", kind]
        run = subprocess.run(
            command + ["--outdir", str(folder)] + [str(file) for file in files], capture_output=True, timeout=600)
        ending = kind.split(":")[0]
        for file in files:
            stem = pathlib.Path(file).stem
            if not list(folder.glob(f"{stem}*.{ending}")):
                raise SystemExit(f"LibreOffice made no {ending} of {file}: {run.stderr.decode()}")
