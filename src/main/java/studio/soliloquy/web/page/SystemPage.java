package studio.soliloquy.web.page;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import studio.soliloquy.machine.ReportText;
import studio.soliloquy.machine.SystemReport;
import studio.soliloquy.machine.SystemReports;

/** What the machine has, and why not more. */
@Controller
class SystemPage {
    private final SystemReports reports;

    SystemPage(SystemReports reports) {
        this.reports = reports;
    }

    @GetMapping("/system")
    String show(Model page, Locale language) {
        SystemReport report = reports.now();
        page.addAttribute("report", report);
        page.addAttribute("text", ReportText.of(report));
        page.addAttribute("figures", new SystemWords(report, language));
        return "system";
    }
}
