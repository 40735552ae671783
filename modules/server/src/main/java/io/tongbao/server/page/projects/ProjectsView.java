package io.tongbao.server.page.projects;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.part.Groups;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@code projects}: how far the projects of a group are, by stage, over time, and those behind their plans. */
public final class ProjectsView implements View {
    private static final int MOST = 200;

    @Override
    public String path() {
        return "projects";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "region", "period");
    }

    @Override
    public Shown show(Asked asked) {
        Language language = asked.language();
        Groups groups = Groups.of(asked.knowledge(), asked.text("group"));
        LocalDate until = asked.period("period");
        Table found = asked.knowledge()
                .projects(Filter.ALL
                        .withGroup(asked.text("group"))
                        .withRegion(asked.text("region"))
                        .within(null, until));
        List<Fields> projects = Fields.of(found);
        Funnel funnel = new Funnel(projects, language);
        List<ProjectLine> lines =
                projects.stream().map(each -> ProjectLine.of(each, language)).toList();
        return new Shown(
                language.of("项目进度", "Projects"),
                "projects.jte",
                new ProjectsPage(
                        groups.choices(language),
                        funnel.stages(),
                        funnel.aside(),
                        Gantts.of(projects, language),
                        lines.stream().filter(ProjectLine::isBehind).limit(MOST).toList(),
                        lines.stream().limit(MOST).toList(),
                        lines.size(),
                        Math.max(0, lines.size() - MOST)),
                found);
    }
}
