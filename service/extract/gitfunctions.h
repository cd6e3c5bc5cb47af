// libgit2's functions, in a library that is opened when the first repository is. With it come a dozen others, for TLS, SSH
// and Kerberos, that take a third of the time in which the extractor starts; and most of its processes only read files.
#pragma once

#include <atomic>
#include <git2.h>

namespace tars::git
{

bool load(); ///< true if the library is there; before anything else is called, as often as one likes
void *symbol(const char *name); ///< of the library, which was loaded; ends the program if it has none

template <typename Signature>
class Function;

template <typename Result, typename... Arguments>
class Function<Result(Arguments...)>
{
public:
    constexpr explicit Function(const char *name)
        : m_name(name)
    {
    }
    Result operator()(Arguments... arguments) const
    {
        return reinterpret_cast<Result (*)(Arguments...)>(found())(arguments...);
    }

private:
    void *found() const
    {
        void *at = m_at.load(std::memory_order_relaxed);
        if (!at)
            m_at.store(at = symbol(m_name), std::memory_order_relaxed);
        return at;
    }

    const char *const m_name;
    mutable std::atomic<void *> m_at = nullptr;
};

template <typename Result, typename First>
class Function<Result(First, ...)>
{
public:
    constexpr explicit Function(const char *name)
        : m_name(name)
    {
    }
    template <typename... More>
    Result operator()(First first, More... more) const
    {
        return reinterpret_cast<Result (*)(First, ...)>(symbol(m_name))(first, more...);
    }

private:
    const char *const m_name;
};

#define TARS_GIT(name) inline constinit const Function<decltype(::git_##name)> name("git_" #name)
TARS_GIT(blob_rawcontent);
TARS_GIT(blob_rawsize);
TARS_GIT(commit_author);
TARS_GIT(commit_free);
TARS_GIT(commit_id);
TARS_GIT(commit_lookup);
TARS_GIT(commit_message);
TARS_GIT(commit_parent_id);
TARS_GIT(commit_parentcount);
TARS_GIT(commit_summary);
TARS_GIT(commit_time);
TARS_GIT(commit_tree);
TARS_GIT(commit_tree_id);
TARS_GIT(config_free);
TARS_GIT(config_get_string);
TARS_GIT(error_last);
TARS_GIT(ignore_path_is_ignored);
TARS_GIT(index_find_prefix);
TARS_GIT(index_free);
TARS_GIT(index_get_bypath);
TARS_GIT(libgit2_init);
TARS_GIT(mailmap_free);
TARS_GIT(mailmap_from_buffer);
TARS_GIT(mailmap_resolve);
TARS_GIT(object_free);
TARS_GIT(object_id);
TARS_GIT(object_lookup);
TARS_GIT(object_peel);
TARS_GIT(object_type);
TARS_GIT(oid_cmp);
TARS_GIT(oid_equal);
TARS_GIT(oid_tostr);
TARS_GIT(reference_free);
TARS_GIT(reference_is_branch);
TARS_GIT(reference_shorthand);
TARS_GIT(reference_target);
TARS_GIT(remote_free);
TARS_GIT(remote_list);
TARS_GIT(remote_lookup);
TARS_GIT(remote_url);
TARS_GIT(repository_commondir);
TARS_GIT(repository_config_snapshot);
TARS_GIT(repository_free);
TARS_GIT(repository_head);
TARS_GIT(repository_index);
TARS_GIT(repository_is_shallow);
TARS_GIT(repository_is_worktree);
TARS_GIT(repository_open_ext);
TARS_GIT(repository_path);
TARS_GIT(repository_workdir);
TARS_GIT(revparse_single);
TARS_GIT(strarray_dispose);
TARS_GIT(tag_foreach);
TARS_GIT(tag_message);
TARS_GIT(tag_tagger);
TARS_GIT(tree_entry_byindex);
TARS_GIT(tree_entry_bypath);
TARS_GIT(tree_entry_free);
TARS_GIT(tree_entry_id);
TARS_GIT(tree_entry_name);
TARS_GIT(tree_entry_type);
TARS_GIT(tree_entrycount);
TARS_GIT(tree_free);
TARS_GIT(tree_lookup);
TARS_GIT(libgit2_opts);
#undef TARS_GIT

} // namespace tars::git
