package io.tongbao.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is ranked together (K1): a named list, or all regions of a kind under an ancestor.
 *
 * @param code its code
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param ancestor the region above all members, itself not a member; null for all regions of the kind
 * @param hierarchy along which the ancestor is looked up; needed with one
 * @param memberKind kind of the members; null for any kind
 * @param members the named list; where it is not empty it alone decides
 */
public record Group(
        String code,
        String nameZh,
        String nameEn,
        @Nullable String ancestor,
        @Nullable String hierarchy,
        @Nullable String memberKind,
        List<String> members) {
    public Group {
        Code.require("group", code);
        members = List.copyOf(members);
        for (String each : members) {
            DefinitionException.require(
                    Code.isRegion(each),
                    "group " + code,
                    "members",
                    each,
                    "must be codes of regions, parted by semicolons, such as a;b",
                    "应为地区代码，以分号分隔，如a;b");
        }
        if (members.isEmpty() && ancestor == null && memberKind == null) {
            throw DefinitionException.ofAll(
                    "group " + code, "needs members, an ancestor or a member kind", "应有成员、上级地区或成员类别");
        }
        if (ancestor != null && hierarchy == null) {
            throw new DefinitionException(
                    "group " + code,
                    "hierarchy",
                    null,
                    "must be given with the ancestor " + ancestor,
                    "填写上级地区" + ancestor + "时应填写体系");
        }
    }
}
